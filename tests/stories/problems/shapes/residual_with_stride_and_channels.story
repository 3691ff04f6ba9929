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
  |     -------------- 64 channels and 56x56 set here
3 |     add {
  |     ^^^ the branches join here
4 |         conv(128, 3, stride=2, pad=1, bias=false) -> bn -> relu -> conv(128, 3, pad=1, bias=false) -> bn
  |         ------------------------------------------------------------------------------------------------
  |         |
  |         128 channels and 28x28 set here
  |         this branch has shape 128x28x28
5 |         identity
  |         -------- this branch has shape 64x56x56
help: project the shortcut: `conv(128, 1, stride=2)`
  |
5 |         conv(128, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~~

1 error
