=== source
block ResNeXt(width, groups = 32) {
    conv(width, 1, bias=false) -> bn -> relu
    conv(width, 3, pad=1, groups=groups, bias=false) -> bn -> relu
}
net Cardinal {
    input 3x32x32
    ResNeXt(64)
    ResNeXt(100)
}

=== problems
error[E0404]: `conv`: 32 groups do not divide the 100 input channels
 --> story.cnn:3:34
  |
2 |     conv(width, 1, bias=false) -> bn -> relu
  |     -------------------------- 100 channels set here
3 |     conv(width, 3, pad=1, groups=groups, bias=false) -> bn -> relu
  |                                  ^^^^^^ receives 100x32x32
  |
  = note: in `ResNeXt`, expanded at story.cnn:8:5, with width = 100, groups = 32
  = help: numbers of groups that divide 100: 1, 2, 4, 5, 10, 20, 25, 50

1 error
