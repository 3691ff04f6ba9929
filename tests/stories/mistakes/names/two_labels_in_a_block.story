=== source
block Pair(width) {
    conv1: conv(width, 3)
    conv1: conv(width, 3)
}
net Twice {
    input 3x32x32
    Pair(8) x 3
}

=== problems
error[E0204]: the name `conv1` is used twice
 --> story.cnn:3:5
  |
2 |     conv1: conv(width, 3)
  |     ----- used first here
3 |     conv1: conv(width, 3)
  |     ^^^^^ used again here
  |
  = help: give one of them another name

1 error
