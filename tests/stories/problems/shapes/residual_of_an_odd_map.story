=== source
net Residual {
    input 16x7x7
    add {
        conv(32, 3, stride=2, pad=1)
        identity
    }
}

=== problems
error[E0405]: `add`: cannot add 32x4x4 and 16x7x7
 --> story.cnn:3:5
  |
2 |     input 16x7x7
  |     ------------ 16 channels and 7x7 set here
3 |     add {
  |     ^^^ the branches join here
4 |         conv(32, 3, stride=2, pad=1)
  |         ---------------------------- this branch has shape 32x4x4
5 |         identity
  |         -------- this branch has shape 16x7x7
help: project the shortcut: `conv(32, 1, stride=2)`
  |
5 |         conv(32, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~

1 error
