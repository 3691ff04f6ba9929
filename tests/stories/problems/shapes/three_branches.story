=== source
net Three {
    input 32x16x16
    add {
        conv(32, 1)
        conv(32, 3, pad=1)
        conv(48, 3, pad=1)
    }
}

=== problems
error[E0405]: `add`: cannot add 32x16x16 and 48x16x16
 --> story.cnn:3:5
  |
2 |     input 32x16x16
  |     -------------- 32 channels set here
3 |     add {
  |     ^^^ the branches join here
4 |         conv(32, 1)
  |         ----------- this branch has shape 32x16x16
5 |         conv(32, 3, pad=1)
6 |         conv(48, 3, pad=1)
  |         ------------------ this branch has shape 48x16x16
help: give the branch 32 channels
  |
6 |         conv(32, 3, pad=1)
  |              ~~

1 error
