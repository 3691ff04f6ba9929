=== source
net Small {
    input 3x32x32
    conv(8, 3) ->
}

=== problems
error[E0104]: `{` is missing in front of the end of the line
 --> story.cnn:3:18
  |
3 |     conv(8, 3) ->
  |                  ^
  |
  = help: put `{` in between

1 error
