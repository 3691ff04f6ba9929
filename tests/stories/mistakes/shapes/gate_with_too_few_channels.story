=== source
net Excite {
    input 64x32x32
    mul {
        identity
        globalavgpool -> conv(16, 1) -> relu -> conv(32, 1) -> sigmoid
    }
}

=== problems
error[E0405]: `mul`: cannot multiply 64x32x32 and 32x1x1
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 64 channels and 32x32: decided here
3 |     mul {
  |     ^^^ the branches meet here
4 |         identity
  |         -------- this branch gives 64x32x32
5 |         globalavgpool -> conv(16, 1) -> relu -> conv(32, 1) -> sigmoid
  |         --------------------------------------------------------------
  |         |                                       |
  |         |                                       32 channels: decided here
  |         1x1: decided here
  |         this branch gives 32x1x1
help: let the branch give 64 channels
  |
5 |         globalavgpool -> conv(16, 1) -> relu -> conv(64, 1) -> sigmoid
  |                                                      ~~

1 error
