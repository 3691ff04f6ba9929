=== source
block Stage(width) {
    conv(width, 3) -> bn -> relu
    conv(width, 3) -> bn -> relu
    maxpool(2)
}
net Deep {
    input 3x32x32
    Stage(16) -> Stage(32) -> Stage(64)
    flatten -> linear(10)
}

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:4:13
  |
3 |     conv(width, 3) -> bn -> relu
  |                             ---- 64x1x1 comes from here
4 |     maxpool(2)
  |             ^ 64x1x1 arrives here
  |
  = note: in `Stage`, expanded at story.cnn:8:31

1 error
