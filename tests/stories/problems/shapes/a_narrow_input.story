=== source
net Narrow {
    input 1x64x4
    conv(8, 3) -> relu
    conv(8, 3) -> relu
}

=== problems
error[E0403]: `conv`: a window of width 3 does not fit into 2
 --> story.cnn:4:13
  |
3 |     conv(8, 3) -> relu
  |     ---------- width 2 set here
4 |     conv(8, 3) -> relu
  |             ^ receives 8x62x2
  |
  = note: how the size shrank:
          64x4  input 1x64x4  story.cnn:2:5
          62x2  conv(8, 3)    story.cnn:3:5
  = help: use a kernel of at most 2, or a larger padding

1 error
