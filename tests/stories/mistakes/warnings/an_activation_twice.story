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
warning[W0202]: `relu` is applied to what `relu` gives
 --> story.cnn:6:27
  |
6 |     conv(8, 3) -> relu -> relu
  |                   ----    ^^^^
  |                   |
  |                   the value is activated here already
  |
  = help: remove one of the two

warning[W0202]: `relu` is applied to what `relu` gives
 --> story.cnn:7:16
  |
2 |     conv(width, 3, bias=false) -> bn -> act
  |                                         --- the value is activated here already
...
7 |     Unit(8) -> relu
  |                ^^^^
  |
  = help: remove one of the two

warning[W0202]: `relu` is applied to what `sigmoid` gives
 --> story.cnn:9:5
  |
8 |     conv(8, 3) -> sigmoid
  |                   ------- the value is activated here already
9 |     relu
  |     ^^^^
  |
  = help: remove one of the two

3 warnings
