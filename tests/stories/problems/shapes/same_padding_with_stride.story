=== source
net Same {
    input 3x32x32
    conv(16, 3, stride=2, pad=same)
}

=== problems
error[E0401]: `conv`: `pad=same` needs stride 1
 --> story.cnn:3:31
  |
3 |     conv(16, 3, stride=2, pad=same)
  |                        -      ^^^^ receives 3x32x32
  |                        |
  |                        this stride is not 1
  |
  = help: use `pad=1`: the output size is the input size divided by the stride, rounded up

1 error
