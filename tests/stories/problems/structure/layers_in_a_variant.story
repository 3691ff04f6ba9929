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
error[E0215]: a variant may contain only expectations
 --> story.cnn:6:5
  |
6 |     relu
  |     ^^^^
  |
  = help: move this to the net of which it is a variant; the braces of a variant hold `expect` lines

1 error
