=== source
net Gate {
    input 64x32x32
    add {
        identity
        globalavgpool -> conv(64, 1) -> sigmoid
    }
}

=== problems
error[E0407]: `add`: cannot add 64x32x32 and 64x1x1: axes of size 1 are not broadcast
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 32x32 set here
3 |     add {
  |     ^^^ the branches join here
4 |         identity
  |         -------- this branch has shape 64x32x32
5 |         globalavgpool -> conv(64, 1) -> sigmoid
  |         ---------------------------------------
  |         |
  |         1x1 set here
  |         this branch has shape 64x1x1
  |
  = help: use `mul` for one factor per channel; all other merges need equal shapes

1 error
