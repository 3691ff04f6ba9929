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
error[E0405]: `concat`: cannot join 64x28x28 and 32x24x24 along their channels
 --> story.cnn:3:5
  |
2 |     input 192x28x28
  |     --------------- height 28 and width 28: decided here
3 |     concat {
  |     ^^^^^^ the branches meet here
4 |         branch1 { conv(64, 1) -> relu }
  |         -------------------------------
  |         |         |
  |         |         64 channels: decided here
  |         this branch gives 64x28x28
5 |         branch2 { conv(96, 1) -> relu -> conv(128, 3, pad=1) -> relu }
6 |         branch3 { conv(16, 1) -> relu -> conv(32, 5) -> relu }
  |         ------------------------------------------------------
  |         |                                |
  |         |                                32 channels and height 24 and width 24: decided here
  |         this branch gives 32x24x24

1 error
