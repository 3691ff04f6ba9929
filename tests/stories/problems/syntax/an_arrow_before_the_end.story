=== source
net Small {
    input 3x32x32
    conv(8, 3) -> relu ->
}

=== problems
error[E0108]: a chain cannot end with `->`
 --> story.cnn:3:24
  |
3 |     conv(8, 3) -> relu ->
  |                        ^^
help: remove it, or add the missing layer
  |
3 |     conv(8, 3) -> relu ->
  |                        --

1 error
