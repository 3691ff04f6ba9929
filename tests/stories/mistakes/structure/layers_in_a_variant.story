=== source
net Base(width) {
    input 3x32x32
    conv(width, 3)
}
net Mine = Base(8) {
    relu
    expect params == 1
}

=== problems
error[E0215]: only expectations can stand here
 --> story.cnn:6:5
  |
6 |     relu
  |     ^^^^
  |
  = help: a variant's braces hold `expect` lines; layers belong to the net that it is a variant of

1 error
