=== source
net Small {
    input 3x32x32
    conv(8, 3, stride: 2, pad: 1)
    flatten -> linear(10)
}

=== problems
error[E0105]: expected `=`, found `:`
 --> story.cnn:3:22
  |
3 |     conv(8, 3, stride: 2, pad: 1)
  |                      ^
help: write `=`
  |
3 |     conv(8, 3, stride=2, pad: 1)
  |                      ~

error[E0105]: expected `=`, found `:`
 --> story.cnn:3:30
  |
3 |     conv(8, 3, stride: 2, pad: 1)
  |                              ^
help: write `=`
  |
3 |     conv(8, 3, stride: 2, pad=1)
  |                              ~

2 errors
