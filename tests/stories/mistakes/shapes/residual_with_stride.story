=== source
net Residual {
    input 64x56x56
    add {
        conv(64, 3, stride=2, pad=1, bias=false) -> bn
        identity
    }
    relu
}

=== problems
error[E0405]: `add`: cannot add 64x28x28 and 64x56x56
 --> story.cnn:3:5
  |
2 |     input 64x56x56
  |     -------------- 56x56: decided here
3 |     add {
  |     ^^^ the branches meet here
4 |         conv(64, 3, stride=2, pad=1, bias=false) -> bn
  |         ----------------------------------------------
  |         |
  |         28x28: decided here
  |         this branch gives 64x28x28
5 |         identity
  |         -------- this branch gives 64x56x56
help: project the value that is passed on: `conv(64, 1, stride=2)`
  |
5 |         conv(64, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~

1 error
