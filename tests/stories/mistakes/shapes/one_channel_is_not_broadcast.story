=== source
net Broadcast {
    input 64x32x32
    add {
        identity
        conv(1, 1)
    }
}

=== problems
error[E0407]: `add`: cannot add 64x32x32 and 1x32x32: nothing is repeated along an axis of size 1
 --> story.cnn:3:5
  |
2 |     input 64x32x32
  |     -------------- 64 channels: decided here
3 |     add {
  |     ^^^ the branches meet here
4 |         identity
  |         -------- this branch gives 64x32x32
5 |         conv(1, 1)
  |         ---------- this branch gives 1x32x32
help: let the branch give 64 channels
  |
5 |         conv(64, 1)
  |              ~~

1 error
