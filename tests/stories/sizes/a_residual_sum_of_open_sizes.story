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
  |     --------------- HxW set here
3 |     conv(8, 3, pad=1)
  |     ----------------- 8 channels set here
4 |     add {
  |     ^^^ the branches join here
5 |         identity
  |         -------- this branch has shape 8xHxW
6 |         conv(16, 3, pad=1, stride=2) -> relu
  |         ------------------------------------
  |         |
  |         16 channels and floor((H-1)/2)+1 x floor((W-1)/2)+1 set here
  |         this branch has shape 16 x floor((H-1)/2)+1 x floor((W-1)/2)+1
help: project the shortcut: `conv(16, 1, stride=2)`
  |
5 |         conv(16, 1, stride=2)
  |         ~~~~~~~~~~~~~~~~~~~~~

1 error
