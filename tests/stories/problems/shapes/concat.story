=== source
net Concat {
    input 3x32x32
    concat {
        conv(8, 3)
        conv(8, 3, pad=1)
        flatten
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 8x30x30 and 8x32x32 along their channels
 --> story.cnn:3:5
  |
2 |     input 3x32x32
  |     ------------- 32x32 set here
3 |     concat {
  |     ^^^^^^ the branches join here
4 |         conv(8, 3)
  |         ---------- this branch has shape 8x30x30
5 |         conv(8, 3, pad=1)
  |         ----------------- this branch has shape 8x32x32
  |
  = note: the branches have shapes 8x30x30, 8x32x32, 3072

1 error
