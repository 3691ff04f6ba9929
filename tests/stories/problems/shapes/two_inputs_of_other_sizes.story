=== source
net Stereo {
    input left: 3x64x64
    input right: 3x32x64
    concat {
        from left  -> conv(8, 3)
        from right -> conv(8, 3)
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 8x62x62 and 8x30x62 along their channels
 --> story.cnn:4:5
  |
4 |     concat {
  |     ^^^^^^ the branches join here
5 |         from left  -> conv(8, 3)
  |         ------------------------ height 62 set here
  |         |
  |         this branch has shape 8x62x62
6 |         from right -> conv(8, 3)
  |         ------------------------ height 30 set here
  |         |
  |         this branch has shape 8x30x62

1 error
