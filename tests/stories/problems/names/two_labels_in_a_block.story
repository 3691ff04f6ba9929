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
error[E0204]: the name `conv1` is defined twice
 --> story.cnn:3:5
  |
2 |     conv1: conv(width, 3)
  |     ----- defined first here
3 |     conv1: conv(width, 3)
  |     ^^^^^ defined again here
  |
  = help: rename one of them

1 error
