=== source
net Small {
    -> conv(8, 3)
    input 3x32x32
}

=== problems
error[E0101]: unexpected `->`
 --> story.cnn:2:5
  |
2 |     -> conv(8, 3)
  |     ^^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: `->` continues a chain, and there is no layer before it

1 error
