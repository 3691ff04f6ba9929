=== source
net Broadcast {
    input 64x32x32
    add {
        identity
        conv(1, 1)
    }
}

=== problems
error[E0407]: `add`: cannot add 64x32x32 and 1x32x32: axes of size 1 are not broadcast
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 64 channels set here
3 |     add {
  |     ^^^ the branches join here
4 |         identity
  |         -------- this branch has shape 64x32x32
5 |         conv(1, 1)
  |         ---------- this branch has shape 1x32x32
help: give the branch 64 channels
  |
5 |         conv(64, 1)
  |              ~~

1 error
