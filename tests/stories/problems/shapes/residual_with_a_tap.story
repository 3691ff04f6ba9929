=== source
net Tap {
    input 3x32x32
    stem: conv(32, 3, pad=1) -> relu
    maxpool(2) -> conv(64, 3, pad=1)
    add {
        identity
        from stem
    }
}

=== problems
error[E0405]: `add`: cannot add 64x16x16 and 32x32x32
 --> story.cnn:5:5
  |
2 |     input 3x32x32
  |     ------------- 32x32 set here
3 |     stem: conv(32, 3, pad=1) -> relu
  |     ------------------------ 32 channels set here
4 |     maxpool(2) -> conv(64, 3, pad=1)
  |     ----------    ------------------ 64 channels set here
  |     |
  |     16x16 set here
5 |     add {
  |     ^^^ the branches join here
6 |         identity
  |         -------- this branch has shape 64x16x16
7 |         from stem
  |         --------- this branch has shape 32x32x32

1 error
