=== source
net Deep(widths = [16, 32, 64, 128, 256, 512]) {
    input 3x32x32
    for i, width in enumerate(widths) {
        "stage{i}" { conv(width, 3, pad=1) -> relu -> maxpool(2) }
    }
    flatten -> linear(10)
}

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:4:63
  |
4 |         "stage{i}" { conv(width, 3, pad=1) -> relu -> maxpool(2) }
  |                                                       --------^-
  |                                                       |       |
  |                                                       |       receives 512x1x1
  |                                                       height 1 set by `stage4.2`
  |
  = note: how the size shrank:
          32x32  input 3x32x32             story.cnn:2:5
          16x16  maxpool(2) as `stage0.2`  story.cnn:4:55
            8x8  maxpool(2) as `stage1.2`  story.cnn:4:55
            4x4  maxpool(2) as `stage2.2`  story.cnn:4:55
            2x2  maxpool(2) as `stage3.2`  story.cnn:4:55
            1x1  maxpool(2) as `stage4.2`  story.cnn:4:55
  = note: `stage4.2` is in the fifth of 6 rounds at story.cnn:3:21, with i = 4, width = 256
  = note: in the sixth of 6 rounds at story.cnn:3:21, with i = 5, width = 512
  = help: remove a layer that shrinks the map, pad these layers, or use a larger input

1 error
