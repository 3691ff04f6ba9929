=== source
net Small {
    input 3x32x32
    conv 8, 3) -> relu
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected `8`
 --> story.cnn:3:10
  |
3 |     conv 8, 3) -> relu
  |          ^ expected `->` or end of line
  |
  = help: enclose arguments in parentheses: `conv(8)`

1 error
