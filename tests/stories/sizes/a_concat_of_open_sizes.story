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
error[E0405]: `concat`: cannot join 8 x floor(H/2) x floor(W/2) and 8xHxW along their channels
 --> story.cnn:5:5
  |
2 |     input 3 x H x W
  |     --------------- HxW: decided here
3 |     a: conv(8, 3, pad=1)
4 |     maxpool(2) -> conv(8, 3, pad=1)
  |     ---------- floor(H/2) x floor(W/2): decided here
5 |     concat {
  |     ^^^^^^ the branches meet here
6 |         identity
  |         -------- this branch gives 8 x floor(H/2) x floor(W/2)
7 |         from a
  |         ------ this branch gives 8xHxW
help: enlarge the smaller map
  |
6 |         identity -> upsample(2)
  |                  ++++++++++++++

1 error
