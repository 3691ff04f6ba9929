=== source
block Unit(width, kernel, stride = 1) { conv(width, kernel, stride) }
net Missing {
    input 3x32x32
    Unit
    Unit(8)
    Unit(stride=2)
}

=== problems
error[E0302]: `Unit` is missing the arguments `width` and `kernel`
 --> story.cnn:4:5
  |
4 |     Unit
  |     ^^^^
  |
  = help: its arguments are `width, kernel, stride = 1`

error[E0302]: `Unit` is missing the argument `kernel`
 --> story.cnn:5:5
  |
5 |     Unit(8)
  |     ^^^^^^^
  |
  = help: its arguments are `width, kernel, stride = 1`

error[E0302]: `Unit` is missing the arguments `width` and `kernel`
 --> story.cnn:6:5
  |
6 |     Unit(stride=2)
  |     ^^^^^^^^^^^^^^
  |
  = help: its arguments are `width, kernel, stride = 1`

3 errors
