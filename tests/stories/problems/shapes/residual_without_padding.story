=== source
net Residual {
    input 16x32x32
    add {
        conv(16, 3) -> relu -> conv(16, 3)
        identity
    }
}

=== problems
error[E0405]: `add`: cannot add 16x28x28 and 16x32x32
 --> story.cnn:3:5
  |
2 |     input 16x32x32
  |     -------------- 32x32 set here
3 |     add {
  |     ^^^ the branches join here
4 |         conv(16, 3) -> relu -> conv(16, 3)
  |         ---------------------------------- 28x28 set here
  |         |
  |         this branch has shape 16x28x28
5 |         identity
  |         -------- this branch has shape 16x32x32
help: pad the windows that shrink the map
  |
4 |         conv(16, 3, pad=1) -> relu -> conv(16, 3, pad=1)
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
