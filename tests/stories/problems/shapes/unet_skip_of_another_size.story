=== source
net UNet {
    input 1x100x100
    enc: conv(16, 3, pad=1) -> relu
    maxpool(2) -> conv(32, 3) -> relu
    deconv(16, 2, stride=2)
    concat {
        from enc
        identity
    }
    conv(2, 1)
}

=== problems
error[E0405]: `concat`: cannot concatenate 16x100x100 and 16x96x96 along their channels
 --> story.cnn:6:5
  |
2 |     input 1x100x100
  |     --------------- 100x100 set here
...
5 |     deconv(16, 2, stride=2)
  |     ----------------------- 96x96 set here
6 |     concat {
  |     ^^^^^^ the branches join here
7 |         from enc
  |         -------- this branch has shape 16x100x100
8 |         identity
  |         -------- this branch has shape 16x96x96
help: crop all maps to the smallest
  |
6 |     concat(align=crop) {
  |           ++++++++++++

1 error
