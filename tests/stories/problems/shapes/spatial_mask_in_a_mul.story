=== source
net Mask {
    input 64x32x32
    mul {
        identity
        conv(1, 1) -> sigmoid
    }
}

=== problems
error[E0407]: `mul`: cannot multiply 64x32x32 and 1x32x32: axes of size 1 are not broadcast
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 64 channels set here
3 |     mul {
  |     ^^^ the branches join here
4 |         identity
  |         -------- this branch has shape 64x32x32
5 |         conv(1, 1) -> sigmoid
  |         ---------------------
  |         |
  |         1 channel set here
  |         this branch has shape 1x32x32
help: give the branch 64 channels
  |
5 |         conv(64, 1) -> sigmoid
  |              ~~

1 error
