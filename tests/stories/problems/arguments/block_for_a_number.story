=== source
block Unit(width, act = relu) { conv(width, 3) -> act }
net Passing {
    input 3x32x32
    Unit(relu)
    Unit(8, 3)
    Unit(8, Unit)
    Unit(8, conv)
}

=== problems
error[E0305]: `out` of `conv` must be a positive integer, not an operator
 --> story.cnn:1:38
  |
1 | block Unit(width, act = relu) { conv(width, 3) -> act }
  |                                      ^^^^^
  |
  = note: in `Unit`, expanded at story.cnn:4:5, with width = relu, act = relu

error[E0210]: expected an operator or a block, but `act` is the number 3
 --> story.cnn:1:51
  |
1 | block Unit(width, act = relu) { conv(width, 3) -> act }
  |                   ---                             ^^^
  |                   |
  |                   `act` is defined here
  |
  = note: in `Unit`, expanded at story.cnn:5:5, with width = 8, act = 3
  = help: pass it to a layer as an argument: `linear(act)`

error[E0211]: this definition contains itself: Unit -> Unit
 --> story.cnn:1:51
  |
1 | block Unit(width, act = relu) { conv(width, 3) -> act }
  |                                                   ^^^
  |
  = help: to repeat a block, write `x 3` after it, or use `for`

error[E0302]: `conv` is missing the arguments `out` and `kernel`
 --> story.cnn:1:51
  |
1 | block Unit(width, act = relu) { conv(width, 3) -> act }
  |                                                   ^^^
  |
  = help: its arguments are `out, kernel, stride=1, pad=0, dilation=1, groups=1, bias=true`

4 errors
