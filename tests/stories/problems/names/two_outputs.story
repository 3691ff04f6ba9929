=== source
net Twice {
    input 3x32x32
    conv(8, 3)
    output y
    conv(8, 3)
    output y
}

=== problems
error[E0204]: the name `y` is defined twice
 --> story.cnn:6:12
  |
4 |     output y
  |            - defined first here
5 |     conv(8, 3)
6 |     output y
  |            ^ defined again here
  |
  = help: remove one of the lines, or rename the output: `output name from label`

1 error
