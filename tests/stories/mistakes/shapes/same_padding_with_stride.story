=== source
net Same {
    input 3x32x32
    conv(16, 3, stride=2, pad=same)
}

=== problems
error[E0401]: `conv`: padding `same` is defined for stride 1 only
 --> story.cnn:3:31
  |
3 |     conv(16, 3, stride=2, pad=same)
  |                        -      ^^^^ 3x32x32 arrives here
  |                        |
  |                        this stride is not 1
  |
  = help: write the padding as a number: `pad=1` gives the size divided by the stride, rounded up

1 error
