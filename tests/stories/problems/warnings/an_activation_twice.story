=== source
block Unit(width, act = relu) {
    conv(width, 3, bias=false) -> bn -> act
}
net Twice {
    input 3x32x32
    conv(8, 3) -> relu -> relu
    Unit(8) -> relu
    conv(8, 3) -> sigmoid
    relu
    flatten -> linear(10)
}

=== problems
warning[W0202]: `relu` is applied to the output of `relu`
 --> story.cnn:6:27
  |
6 |     conv(8, 3) -> relu -> relu
  |                   ----    ^^^^
  |                   |
  |                   already activated here
  |
  = help: remove one of the two

warning[W0202]: `relu` is applied to the output of `relu`
 --> story.cnn:7:16
  |
2 |     conv(width, 3, bias=false) -> bn -> act
  |                                         --- already activated here
...
7 |     Unit(8) -> relu
  |                ^^^^
  |
  = help: remove one of the two

warning[W0202]: `relu` is applied to the output of `sigmoid`
 --> story.cnn:9:5
  |
8 |     conv(8, 3) -> sigmoid
  |                   ------- already activated here
9 |     relu
  |     ^^^^
  |
  = help: remove one of the two

3 warnings
