=== source
net Windows {
    input 3x8x8
    conv(8, 3) -> maxpool(2) -> conv(8, 3)
    maxpool(2)
}

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:4:13
  |
3 |     conv(8, 3) -> maxpool(2) -> conv(8, 3)
  |                                 ---------- 8x1x1 comes from here
4 |     maxpool(2)
  |             ^ 8x1x1 arrives here

1 error
