=== source
net Small {
    input 3x32x32
    conv(8, 3) relu -> maxpool(2)
    flatten -> linear(10)
}

=== problems
error[E0106]: `relu` begins a statement on the line of another
 --> story.cnn:3:16
  |
3 |     conv(8, 3) relu -> maxpool(2)
  |                ^^^^
  |
  = help: put `->` in between for a chain, `:` behind a label, or give it a line of its own

1 error
