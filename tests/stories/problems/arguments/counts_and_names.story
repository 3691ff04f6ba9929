=== source
block Unit(width, stride = 1) { conv(width, 3, stride) }
net Counts {
    input 3x32x32
    conv
    conv(8)
    conv(8, 3, kernel=5)
    conv(8, 3, strides=2)
    conv(8, 3, out=5)
    conv(8, 3, 1, 1, 1, 1, true, 9, 10)
    Unit
    Unit(8, strde=2)
    Unit(8, 1, 2)
    relu(1)
}

=== problems
error[E0302]: `conv` is missing the arguments `out` and `kernel`
 --> story.cnn:4:5
  |
4 |     conv
  |     ^^^^
  |
  = help: its arguments are `out, kernel, stride=1, pad=0, dilation=1, groups=1, bias=true`

error[E0302]: `conv` is missing the argument `kernel`
 --> story.cnn:5:5
  |
5 |     conv(8)
  |     ^^^^^^^
  |
  = help: its arguments are `out, kernel, stride=1, pad=0, dilation=1, groups=1, bias=true`

error[E0304]: the argument `kernel` of `conv` is given twice
 --> story.cnn:6:16
  |
6 |     conv(8, 3, kernel=5)
  |             -  ^^^^^^^^
  |             |
  |             first given here
  |
  = help: remove one of them

error[E0301]: `conv` has no argument `strides`
 --> story.cnn:7:16
  |
7 |     conv(8, 3, strides=2)
  |                ^^^^^^^
help: in cnnc it is called `stride`
  |
7 |     conv(8, 3, stride=2)
  |                ~~~~~~

error[E0304]: the argument `out` of `conv` is given twice
 --> story.cnn:8:16
  |
8 |     conv(8, 3, out=5)
  |          -     ^^^^^
  |          |
  |          first given here
  |
  = help: remove one of them

error[E0303]: `conv` takes at most 7 arguments, but 9 were given
 --> story.cnn:9:34
  |
9 |     conv(8, 3, 1, 1, 1, 1, true, 9, 10)
  |                                  ^^^^^
  |
  = help: its arguments are `out, kernel, stride, pad, dilation, groups, bias`

error[E0302]: `Unit` is missing the argument `width`
  --> story.cnn:10:5
   |
10 |     Unit
   |     ^^^^
   |
   = help: its arguments are `width, stride = 1`

error[E0301]: `Unit` has no argument `strde`
  --> story.cnn:11:13
   |
11 |     Unit(8, strde=2)
   |             ^^^^^
help: did you mean `stride`?
   |
11 |     Unit(8, stride=2)
   |             ~~~~~~

error[E0303]: `Unit` takes at most 2 arguments, but 3 were given
  --> story.cnn:12:16
   |
12 |     Unit(8, 1, 2)
   |                ^
   |
   = help: its arguments are `width, stride`

error[E0303]: `relu` takes no arguments, but 1 was given
  --> story.cnn:13:10
   |
13 |     relu(1)
   |          ^
   |
   = help: write `relu` without arguments

10 errors
