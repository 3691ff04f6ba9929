=== source
net Small {
    input 3x32x32
    concat {
        conv(16, 1)
        conv(16, 3)
        conv(16, 5, pad=2)
        maxpool(3)
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 16x32x32 and 16x30x30 along their channels
 --> story.cnn:3:5
  |
2 |     input 3x32x32
  |     ------------- 32x32 set here
3 |     concat {
  |     ^^^^^^ the branches join here
4 |         conv(16, 1)
  |         ----------- this branch has shape 16x32x32
5 |         conv(16, 3)
  |         ----------- this branch has shape 16x30x30
  |
  = note: the branches have shapes 16x32x32, 16x30x30, 16x32x32, 3x10x10
  = note: joined, they would have 51 = 16 + 16 + 16 + 3 channels
help: pad the windows that shrink the map
  |
5 |         conv(16, 3, pad=1)
  |         ~~~~~~~~~~~~~~~~~~
6 |         conv(16, 5, pad=2)
  |         ~~~~~~~~~~~~~~~~~~
7 |         maxpool(3, stride=1, pad=1)
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
