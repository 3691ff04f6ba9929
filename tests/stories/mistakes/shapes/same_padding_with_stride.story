=== source
net Same {
    input 3x32x32
    conv(16, 3, stride=2, pad=same)
}

=== problems
error[E0401]: `conv`: padding `same` is defined for stride 1 only
 --> story.cnn:3:31
  |
2 |     input 3x32x32
  |     ------------- 3x32x32 comes from here
3 |     conv(16, 3, stride=2, pad=same)
  |                               ^^^^ 3x32x32 arrives here
  |
  = help: write the padding as a number

1 error
