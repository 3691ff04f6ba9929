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
  |     ----------- height 8: decided here
3 |     conv(16, 3, dilation=4) -> relu
  |              ^ 3x8x8 arrives here
  |
  = help: make the kernel 2 or smaller, or the padding larger

1 error
