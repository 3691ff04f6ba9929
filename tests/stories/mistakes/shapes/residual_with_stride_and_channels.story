=== source
net Residual {
    input 64x56x56
    add {
        conv(128, 3, stride=2, pad=1, bias=false) -> bn -> relu -> conv(128, 3, pad=1, bias=false) -> bn
        identity
    }
    relu
}

=== problems
error[E0405]: `add`: cannot add 128x28x28 and 64x56x56
 --> story.cnn:3:5
  |
2 |     input 64x56x56
  |     -------------- 64 channels and 56x56: decided here
3 |     add {
  |     ^^^ the branches meet here
4 |         conv(128, 3, stride=2, pad=1, bias=false) -> bn -> relu -> conv(128, 3, pad=1, bias=false) -> bn
  |         ------------------------------------------------------------------------------------------------
  |         |
  |         128 channels and 28x28: decided here
  |         this branch gives 128x28x28
5 |         identity
  |         -------- this branch gives 64x56x56
help: project the value that is passed on: `conv(128, 1, stride=2)`
  |
5 |         conv(128, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~~

1 error
