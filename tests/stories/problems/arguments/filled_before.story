=== source
block Unit(width, stride = 1) { conv(width, 3, stride) }

net Mistakes {
    input 3x32x32
    let halve = conv(kernel=3, stride=2)
    halve(8, stride=1)
    halve(8, 1, 1, 1, true, true)
    halve
    let unit = Unit(strid=2)
    let other = Unit(stride=2, 4, 5)
    let dropped = dropout("much")
    dropped
    let net = Mistakes(3)
    conv(Unit(4), 3)
}

=== problems
error[E0304]: the argument `stride` of `conv` is given twice
 --> story.cnn:6:14
  |
5 |     let halve = conv(kernel=3, stride=2)
  |                                       - first given here
6 |     halve(8, stride=1)
  |              ^^^^^^^^
  |
  = help: remove one of them

error[E0303]: `conv` takes at most 5 arguments, but 6 were given
 --> story.cnn:7:29
  |
7 |     halve(8, 1, 1, 1, true, true)
  |                             ^^^^
  |
  = help: its arguments are `out, pad, dilation, groups, bias`

error[E0302]: `conv` is missing the argument `out`
 --> story.cnn:8:5
  |
8 |     halve
  |     ^^^^^
  |
  = help: its arguments are `out, kernel, stride=1, pad=0, dilation=1, groups=1, bias=true`

error[E0301]: `Unit` has no argument `strid`
 --> story.cnn:9:21
  |
9 |     let unit = Unit(strid=2)
  |                     ^^^^^
help: did you mean `stride`?
  |
9 |     let unit = Unit(stride=2)
  |                     ~~~~~~

error[E0304]: the argument `stride` of `Unit` is given twice
  --> story.cnn:10:22
   |
10 |     let other = Unit(stride=2, 4, 5)
   |                      ^^^^^^^^     - first given here
   |
   = help: remove one of them

error[E0305]: `p` of `dropout` must be a number from 0 to 1, not the string "much"
  --> story.cnn:11:27
   |
11 |     let dropped = dropout("much")
   |                           ^^^^^^

error[E0210]: expected a function or a block, but `Mistakes` is a net
  --> story.cnn:13:15
   |
 3 | net Mistakes {
   |     -------- `Mistakes` is defined here
...
13 |     let net = Mistakes(3)
   |               ^^^^^^^^^^^

error[E0305]: `out` of `conv` must be a positive integer, not a block with arguments
  --> story.cnn:14:10
   |
14 |     conv(Unit(4), 3)
   |          ^^^^^^^

8 errors
