=== source
net Small {
    input 3x32x32
    conv 8, 3) -> relu
    flatten -> linear(10)
}

=== problems
error[E0101]: `8` cannot stand here
 --> story.cnn:3:10
  |
3 |     conv 8, 3) -> relu
  |          ^ expected `->` or the end of the line
  |
  = help: arguments stand in parentheses: `conv(8)`

1 error
