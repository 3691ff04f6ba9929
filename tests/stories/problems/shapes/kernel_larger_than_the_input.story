=== source
net Wide {
    input 3x8x8
    conv(16, 11, stride=4) -> relu
}

=== problems
error[E0403]: `conv`: a window of height 11 does not fit into 8
 --> story.cnn:3:14
  |
2 |     input 3x8x8
  |     ----------- height 8 set here
3 |     conv(16, 11, stride=4) -> relu
  |              ^^ receives 3x8x8
  |
  = help: use a kernel of at most 8, or a larger padding

1 error
