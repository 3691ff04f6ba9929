=== source
net Groups {
    input 64x32x32
    conv(100, 3, groups=32)
}

=== problems
error[E0404]: `conv`: 32 groups do not divide the 100 channels that go out
 --> story.cnn:3:25
  |
2 |     input 64x32x32
  |     -------------- 64x32x32 comes from here
3 |     conv(100, 3, groups=32)
  |                         ^^ 64x32x32 arrives here

1 error
