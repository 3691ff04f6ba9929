=== source
net Small {
    input 1x8x8
    conv(8 3) -> relu
}

=== problems
error[E0104]: missing `,` before `3`
 --> story.cnn:3:12
  |
3 |     conv(8 3) -> relu
  |            ^
help: insert `,`
  |
3 |     conv(8, 3) -> relu
  |           +

1 error
