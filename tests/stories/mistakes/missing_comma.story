=== source
net Small {
    input 1x8x8
    conv(8 3) -> relu
}

=== problems
error[E0104]: `,` is missing in front of `3`
 --> story.cnn:3:12
  |
3 |     conv(8 3) -> relu
  |            ^
help: put `,` in between
  |
3 |     conv(8, 3) -> relu
  |           +

1 error
