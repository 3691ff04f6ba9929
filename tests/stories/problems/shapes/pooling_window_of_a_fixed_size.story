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
  |     ----------------------------- height 6 set here
5 |     avgpool(7) -> flatten -> linear(10)
  |             ^ receives 128x6x6
  |
  = note: how the size shrank:
          96x96  input 3x96x96                  story.cnn:2:5
          48x48  conv(64, 7, stride=2, pad=3)   story.cnn:3:5
          24x24  maxpool(3, stride=2, pad=1)    story.cnn:3:45
            6x6  conv(128, 3, stride=4, pad=1)  story.cnn:4:5
  = help: use a kernel of at most 6, or a larger padding

1 error
