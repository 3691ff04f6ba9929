=== source
net Small {
    input 1x8x8
    conv(8, max(3, 1) -> relu
    flatten -> linear(10)
}

=== problems
error[E0102]: unclosed `(`
 --> story.cnn:3:9
  |
3 |     conv(8, max(3, 1) -> relu
  |         ^             -- expected `)` here or earlier
  |
  = help: add the missing `)`

1 error
