=== source
net Small {
    -> conv(8, 3)
    input 3x32x32
}

=== problems
error[E0101]: `->` cannot stand here
 --> story.cnn:2:5
  |
2 |     -> conv(8, 3)
  |     ^^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: `->` goes on with a chain of layers, and there is none in front of it

1 error
