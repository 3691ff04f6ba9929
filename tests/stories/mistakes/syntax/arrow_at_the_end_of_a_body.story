=== source
net Small {
    input 3x32x32
    conv(8, 3) ->
}

=== problems
error[E0108]: a line cannot end with `->`
 --> story.cnn:3:16
  |
3 |     conv(8, 3) ->
  |                ^^
  |
  = help: move the `->` to the beginning of the next line

1 error
