=== source
net Small {
    input 3x32x32
    conv(8, 3) relu -> maxpool(2)
    flatten -> linear(10)
}

=== problems
error[E0106]: expected `->` or a new line before `relu`
 --> story.cnn:3:16
  |
3 |     conv(8, 3) relu -> maxpool(2)
  |                ^^^^
  |
  = help: insert `->` to continue the chain, insert `:` after a label, or begin a new line

1 error
