=== source
net Norm {
    input 3x32x32
    conv(48, 3) -> gn(32) -> relu
}

=== problems
error[E0404]: `gn`: 32 groups do not divide the 48 input channels
 --> story.cnn:3:23
  |
3 |     conv(48, 3) -> gn(32) -> relu
  |     -----------       ^^ receives 48x30x30
  |     |
  |     48 channels set here
help: numbers of groups that divide 48: 3, 4, 6, 8, 12, 16, 24, 48
  |
3 |     conv(48, 3) -> gn(24) -> relu
  |                       ~~

1 error
