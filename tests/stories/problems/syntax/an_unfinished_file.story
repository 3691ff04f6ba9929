=== source
net Small {
    input 3x32x32
    conv(8, 3

=== problems
error[E0102]: unclosed `(`
 --> story.cnn:3:9
  |
3 |     conv(8, 3
  |         ^    - expected `)` here or earlier
  |
  = help: add the missing `)`

1 error
