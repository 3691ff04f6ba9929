=== source
net Gate {
    input 64x32x32
    add {
        identity
        globalavgpool -> conv(64, 1) -> sigmoid
    }
}

=== problems
error[E0405]: `add`: cannot add 64x32x32 and 64x1x1
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- height 32 and width 32: decided here
3 |     add {
  |     ^^^ the branches meet here
4 |         identity
  |         -------- this branch gives 64x32x32
5 |         globalavgpool -> conv(64, 1) -> sigmoid
  |         ---------------------------------------
  |         |
  |         height 1 and width 1: decided here
  |         this branch gives 64x1x1

1 error
