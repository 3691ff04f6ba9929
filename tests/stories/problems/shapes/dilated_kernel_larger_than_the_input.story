=== source
net Dilated {
    input 3x8x8
    conv(16, 3, dilation=4) -> relu
}

=== problems
error[E0403]: `conv`: a window of height 9, a kernel of 3 at dilation 4, does not fit into 8
 --> story.cnn:3:14
  |
2 |     input 3x8x8
  |     ----------- height 8 set here
3 |     conv(16, 3, dilation=4) -> relu
  |              ^ receives 3x8x8
  |
  = help: use a kernel of at most 2, or a larger padding

1 error
