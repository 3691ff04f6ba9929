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
  |                   ---- 8x62x2 comes from here
4 |     conv(8, 3) -> relu
  |             ^ 8x62x2 arrives here

1 error
