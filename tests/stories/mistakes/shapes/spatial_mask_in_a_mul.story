=== source
net Mask {
    input 64x32x32
    mul {
        identity
        conv(1, 1) -> sigmoid
    }
}

=== problems
error[E0407]: `mul`: cannot multiply 64x32x32 and 1x32x32: nothing is repeated along an axis of size 1
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 64 channels: decided here
3 |     mul {
  |     ^^^ the branches meet here
4 |         identity
  |         -------- this branch gives 64x32x32
5 |         conv(1, 1) -> sigmoid
  |         ---------------------
  |         |
  |         1 channel: decided here
  |         this branch gives 1x32x32
help: let the branch give 64 channels
  |
5 |         conv(64, 1) -> sigmoid
  |              ~~

1 error
