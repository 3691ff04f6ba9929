=== source
net Small {
    input 3 x H x W
    a: conv(8, 3, pad=1)
    maxpool(2) -> conv(8, 3, pad=1)
    concat {
        identity
        from a
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 8 x floor(H/2) x floor(W/2) and 8xHxW along their channels
 --> story.cnn:5:5
  |
2 |     input 3 x H x W
  |     --------------- HxW set here
3 |     a: conv(8, 3, pad=1)
4 |     maxpool(2) -> conv(8, 3, pad=1)
  |     ---------- floor(H/2) x floor(W/2) set here
5 |     concat {
  |     ^^^^^^ the branches join here
6 |         identity
  |         -------- this branch has shape 8 x floor(H/2) x floor(W/2)
7 |         from a
  |         ------ this branch has shape 8xHxW
help: upsample the smaller map
  |
6 |         identity -> upsample(2)
  |                  ++++++++++++++

1 error
