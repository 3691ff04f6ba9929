=== source
net Small {
    input 1x8x8
    conv(8, 3) ->
        relu
}

=== problems
error[E0108]: a line cannot end with `->`
 --> story.cnn:3:16
  |
3 |     conv(8, 3) ->
  |                ^^
help: move the `->` to the beginning of the next line
  |
3 |     conv(8, 3)
4 |         -> relu
  |         ~~

1 error
