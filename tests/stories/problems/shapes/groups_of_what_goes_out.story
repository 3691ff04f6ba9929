=== source
net Groups {
    input 64x32x32
    conv(100, 3, groups=32)
}

=== problems
error[E0404]: `conv`: 32 groups do not divide the 100 output channels
 --> story.cnn:3:25
  |
3 |     conv(100, 3, groups=32)
  |          ---            ^^ receives 64x32x32
  |          |
  |          100 output channels
help: numbers of groups that divide 64 and 100: 1, 2, 4
  |
3 |     conv(100, 3, groups=4)
  |                         ~

1 error
