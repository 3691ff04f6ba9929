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
  |     -------------- height 1 set here
4 |     maxpool(2)
  |             ^ receives 64x1x1
  |
  = note: how the size shrank:
          32x32  input 3x32x32                     story.cnn:7:5
          30x30  conv(width, 3) as `stage1.conv1`  story.cnn:2:5
          28x28  conv(width, 3) as `stage1.conv2`  story.cnn:3:5
          14x14  maxpool(2) as `stage1.maxpool1`   story.cnn:4:5
          12x12  conv(width, 3) as `stage2.conv1`  story.cnn:2:5
          10x10  conv(width, 3) as `stage2.conv2`  story.cnn:3:5
            5x5  maxpool(2) as `stage2.maxpool1`   story.cnn:4:5
            3x3  conv(width, 3) as `stage3.conv1`  story.cnn:2:5
            1x1  conv(width, 3) as `stage3.conv2`  story.cnn:3:5
  = note: in `Stage`, expanded at story.cnn:8:31, with width = 64
  = help: remove a layer that shrinks the map, pad these layers, or use a larger input

1 error
