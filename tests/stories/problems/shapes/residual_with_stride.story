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
  |     -------------- 56x56 set here
3 |     add {
  |     ^^^ the branches join here
4 |         conv(64, 3, stride=2, pad=1, bias=false) -> bn
  |         ----------------------------------------------
  |         |
  |         28x28 set here
  |         this branch has shape 64x28x28
5 |         identity
  |         -------- this branch has shape 64x56x56
help: project the shortcut: `conv(64, 1, stride=2)`
  |
5 |         conv(64, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~

1 error
