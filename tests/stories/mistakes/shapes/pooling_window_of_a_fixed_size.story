=== source
net Fixed {
    input 3x96x96
    conv(64, 7, stride=2, pad=3) -> relu -> maxpool(3, stride=2, pad=1)
    conv(128, 3, stride=4, pad=1) -> relu
    avgpool(7) -> flatten -> linear(10)
}

=== problems
error[E0403]: `avgpool`: a window of height 7 does not fit into 6
 --> story.cnn:5:13
  |
4 |     conv(128, 3, stride=4, pad=1) -> relu
  |                                      ---- 128x6x6 comes from here
5 |     avgpool(7) -> flatten -> linear(10)
  |             ^ 128x6x6 arrives here

1 error
