=== source
net Family(width) {
    input 3x32x32
    conv(width, 3)
}
net Mine = Famly(8)

=== problems
error[E0202]: the name `Famly` is not defined here
 --> story.cnn:5:12
  |
5 | net Mine = Famly(8)
  |            ^^^^^
help: did you mean `Family`?
  |
5 | net Mine = Family(8)
  |            ~~~~~~

1 error
