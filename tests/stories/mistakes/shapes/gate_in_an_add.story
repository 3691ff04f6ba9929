=== source
net Gate {
    input 64x32x32
    add {
        identity
        globalavgpool -> conv(64, 1) -> sigmoid
    }
}

=== problems
error[E0407]: `add`: cannot add 64x32x32 and 64x1x1: nothing is repeated along an axis of size 1
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 32x32: decided here
3 |     add {
  |     ^^^ the branches meet here
4 |         identity
  |         -------- this branch gives 64x32x32
5 |         globalavgpool -> conv(64, 1) -> sigmoid
  |         ---------------------------------------
  |         |
  |         1x1: decided here
  |         this branch gives 64x1x1
  |
  = help: `mul` takes one factor for each channel; elsewhere all values have one shape

1 error
