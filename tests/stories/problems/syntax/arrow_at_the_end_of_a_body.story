=== source
net Small {
    input 3x32x32
    conv(8, 3) ->
}

=== problems
error[E0108]: a chain cannot end with `->`
 --> story.cnn:3:16
  |
3 |     conv(8, 3) ->
  |                ^^
help: remove it, or add the missing layer
  |
3 |     conv(8, 3) ->
  |                --

1 error
