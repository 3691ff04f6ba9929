=== source
net Inception {
    input 192x28x28
    concat {
        branch1 { conv(64, 1) -> relu }
        branch2 { conv(96, 1) -> relu -> conv(128, 3, pad=1) -> relu }
        branch3 { conv(16, 1) -> relu -> conv(32, 5) -> relu }
        branch4 { maxpool(3, stride=1, pad=1) -> conv(32, 1) -> relu }
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 64x28x28 and 32x24x24 along their channels
 --> story.cnn:3:5
  |
2 |     input 192x28x28
  |     --------------- 28x28 set here
3 |     concat {
  |     ^^^^^^ the branches join here
4 |         branch1 { conv(64, 1) -> relu }
  |         ------------------------------- this branch has shape 64x28x28
5 |         branch2 { conv(96, 1) -> relu -> conv(128, 3, pad=1) -> relu }
6 |         branch3 { conv(16, 1) -> relu -> conv(32, 5) -> relu }
  |         ------------------------------------------------------
  |         |                                |
  |         |                                24x24 set here
  |         this branch has shape 32x24x24
  |
  = note: the branches have shapes 64x28x28, 128x28x28, 32x24x24, 32x28x28
  = note: joined, they would have 256 = 64 + 128 + 32 + 32 channels
help: pad the windows that shrink the map
  |
6 |         branch3 { conv(16, 1) -> relu -> conv(32, 5, pad=2) -> relu }
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
