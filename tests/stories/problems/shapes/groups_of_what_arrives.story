=== source
net Groups {
    input 3x32x32
    conv(64, 3, groups=32)
}

=== problems
error[E0404]: `conv`: 32 groups do not divide the 3 input channels
 --> story.cnn:3:24
  |
2 |     input 3x32x32
  |     ------------- 3 channels set here
3 |     conv(64, 3, groups=32)
  |                        ^^ receives 3x32x32
help: only 1 group divides 3 and 64
  |
3 |     conv(64, 3, groups=1)
  |                        ~

1 error
