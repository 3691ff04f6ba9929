=== source
net Groups {
    input 6x8x8
    conv(8, 3, groups=4)
    conv(9, 3, groups=6)
    conv(6, 3, stride=2, pad=same)
    maxpool(2, pad=2)
    select([0, 7])
}

=== problems
error[E0404]: `conv`: 4 groups do not divide the 6 input channels
 --> story.cnn:3:23
  |
2 |     input 6x8x8
  |     ----------- 6 channels set here
3 |     conv(8, 3, groups=4)
  |                       ^ receives 6x8x8
help: numbers of groups that divide 6 and 8: 1, 2
  |
3 |     conv(8, 3, groups=2)
  |                       ~

1 error
