=== source
block Unit { relu }
net Other { input 3x8x8; relu }
net Sorts(width = 8) {
    input 3x32x32
    width(3)
    Other
    conv(Unit, 3)
    conv(bn, 3)
    Unit(4)
    Unit { relu }
    relu { conv(3, 3) }
}

=== problems
error[E0210]: expected an operator or a block, but `width` is the number 8
 --> story.cnn:5:5
  |
3 | net Sorts(width = 8) {
  |           ----- `width` is defined here
4 |     input 3x32x32
5 |     width(3)
  |     ^^^^^
  |
  = help: pass it to a layer as an argument: `linear(width)`

error[E0210]: expected an operator or a block, but `Other` is a net
 --> story.cnn:6:5
  |
2 | net Other { input 3x8x8; relu }
  |     ----- `Other` is defined here
...
6 |     Other
  |     ^^^^^
  |
  = help: make `Other` a `block`, without `input`, `output`, `expect` and other statements of a net

error[E0305]: `out` of `conv` must be a positive integer, not a block
 --> story.cnn:7:10
  |
7 |     conv(Unit, 3)
  |          ^^^^

error[E0305]: `out` of `conv` must be a positive integer, not an operator
 --> story.cnn:8:10
  |
8 |     conv(bn, 3)
  |          ^^

error[E0303]: `Unit` takes no arguments, but 1 was given
 --> story.cnn:9:10
  |
9 |     Unit(4)
  |          ^
  |
  = help: write `Unit` without arguments

error[E0210]: expected a label for this group, but `Unit` is a block
  --> story.cnn:10:5
   |
 1 | block Unit { relu }
   |       ---- `Unit` is defined here
...
10 |     Unit { relu }
   |     ^^^^
   |
   = help: rename the group

6 errors
