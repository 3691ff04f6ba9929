=== source
net Residual {
    input 64x56x56
    add {
        conv(64, 1) -> bn -> relu -> conv(256, 1) -> bn
        identity
    }
    relu
}

=== problems
error[E0405]: `add`: cannot add 256x56x56 and 64x56x56
 --> story.cnn:3:5
  |
2 |     input 64x56x56
  |     -------------- 64 channels set here
3 |     add {
  |     ^^^ the branches join here
4 |         conv(64, 1) -> bn -> relu -> conv(256, 1) -> bn
  |         -----------------------------------------------
  |         |                            |
  |         |                            256 channels set here
  |         this branch has shape 256x56x56
5 |         identity
  |         -------- this branch has shape 64x56x56
help: project the shortcut: `conv(256, 1)`
  |
5 |         conv(256, 1)
  |         ~~~~~~~~~~~~

1 error
