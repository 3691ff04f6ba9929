=== source
net A {
    input 3x32x32
    concat {
        conv(128, 3, pad=1)
        conv(32, 5, pad=1) -> relu -> conv(32, 3)
        maxpool(3, stride=1, pad=1)
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 128x32x32 and 32x28x28 along their channels
 --> story.cnn:3:5
  |
2 |     input 3x32x32
  |     ------------- 32x32 set here
3 |     concat {
  |     ^^^^^^ the branches join here
4 |         conv(128, 3, pad=1)
  |         ------------------- this branch has shape 128x32x32
5 |         conv(32, 5, pad=1) -> relu -> conv(32, 3)
  |         ----------------------------------------- 28x28 set here
  |         |
  |         this branch has shape 32x28x28
  |
  = note: the branches have shapes 128x32x32, 32x28x28, 3x32x32
  = note: joined, they would have 163 = 128 + 32 + 3 channels
help: pad the windows that shrink the map
  |
5 |         conv(32, 5, pad=2) -> relu -> conv(32, 3, pad=1)
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
