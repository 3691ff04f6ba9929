=== source
net A {
    input 32x32x1
    conv(8, 3) -> relu
}

=== problems
error[E0403]: `conv`: a window of width 3 does not fit into 1
 --> story.cnn:3:13
  |
2 |     input 32x32x1
  |     ------------- width 1 set here
3 |     conv(8, 3) -> relu
  |             ^ receives 32x32x1
help: channels come first: `1x32x32`
  |
2 |     input 1x32x32
  |           ~~~~~~~

1 error
