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
  |     -------------- 64 channels and 32x32 set here
3 |     mul {
  |     ^^^ the branches join here
4 |         identity
  |         -------- this branch has shape 64x32x32
5 |         globalavgpool -> conv(16, 1) -> relu -> conv(32, 1) -> sigmoid
  |         --------------------------------------------------------------
  |         |                                       |
  |         |                                       32 channels set here
  |         1x1 set here
  |         this branch has shape 32x1x1
help: give the branch 64 channels
  |
5 |         globalavgpool -> conv(16, 1) -> relu -> conv(64, 1) -> sigmoid
  |                                                      ~~

1 error
