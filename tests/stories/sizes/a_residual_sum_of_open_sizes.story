=== source
net Small {
    input 3 x H x W
    conv(8, 3, pad=1)
    add {
        identity
        conv(16, 3, pad=1, stride=2) -> relu
    }
}

=== problems
error[E0405]: `add`: cannot add 8xHxW and 16 x floor((H-1)/2)+1 x floor((W-1)/2)+1
 --> story.cnn:4:5
  |
2 |     input 3 x H x W
  |     --------------- HxW: decided here
3 |     conv(8, 3, pad=1)
  |     ----------------- 8 channels: decided here
4 |     add {
  |     ^^^ the branches meet here
5 |         identity
  |         -------- this branch gives 8xHxW
6 |         conv(16, 3, pad=1, stride=2) -> relu
  |         ------------------------------------
  |         |
  |         16 channels and floor((H-1)/2)+1 x floor((W-1)/2)+1: decided here
  |         this branch gives 16 x floor((H-1)/2)+1 x floor((W-1)/2)+1
help: project the value that is passed on: `conv(16, 1, stride=2)`
  |
5 |         conv(16, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~

1 error
