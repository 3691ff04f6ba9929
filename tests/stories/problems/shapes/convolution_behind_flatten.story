=== source
net Late {
    input 3x32x32
    conv(16, 3) -> relu -> flatten
    conv(32, 3)
}

=== problems
error[E0402]: `conv`: expects channels x height x width, but the input is 14400
 --> story.cnn:4:5
  |
3 |     conv(16, 3) -> relu -> flatten
  |                            ------- 14400 comes from here
4 |     conv(32, 3)
  |     ^^^^^^^^^^^ receives 14400
  |
  = help: apply it before `flatten`, declare a map such as `input 1x28x28`, or make one with `reshape(1x28x28)`

1 error
