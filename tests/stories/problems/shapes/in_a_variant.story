=== source
net Family(pools, classes = 10) {
    input 3x8x8
    for width in [8, 16, 32, 64, 128][0..pools] {
        conv(width, 3, pad=1) -> relu -> maxpool(2)
    }
    flatten -> linear(classes)
}

net Small = Family(3)
net Smaller(pools) = Family(pools, classes = 2)
net Deep = Smaller(pools = 4)

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:4:50
  |
4 |         conv(width, 3, pad=1) -> relu -> maxpool(2)
  |                                          --------^-
  |                                          |       |
  |                                          |       receives 64x1x1
  |                                          height 1 set by `maxpool3`
  |
  = note: how the size shrank:
          8x8  input 3x8x8               story.cnn:2:5
          4x4  maxpool(2) as `maxpool1`  story.cnn:4:42
          2x2  maxpool(2) as `maxpool2`  story.cnn:4:42
          1x1  maxpool(2) as `maxpool3`  story.cnn:4:42
  = note: `maxpool3` is in the third of 4 rounds at story.cnn:3:18, with width = 32
  = note: in the fourth of 4 rounds at story.cnn:3:18, with width = 64
  = note: in `Family`, of which `Smaller` is a variant at story.cnn:10:22, with pools = 4, classes = 2
  = note: in `Smaller`, of which `Deep` is a variant at story.cnn:11:12, with pools = 4
  = help: remove a layer that shrinks the map, pad these layers, or use a larger input

1 error
