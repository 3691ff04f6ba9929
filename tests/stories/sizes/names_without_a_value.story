=== source
let size = 3.5

net Small(W = "wide") {
    input first: C x H x 8
    input third: N
    input second: 3 x size x W
    conv(8, 3)
}

=== problems
error[E0413]: the size `C` has no value
 --> story.cnn:4:18
  |
4 |     input first: C x H x 8
  |                  ^^^^^^^^^
  |
  = help: write a number, or make it a parameter of the net with a default: `C = 3`

error[E0413]: the size `N` has no value
 --> story.cnn:5:18
  |
5 |     input third: N
  |                  ^
  |
  = help: write a number, or make it a parameter of the net with a default: `N = 3`

error[E0305]: a size must be an integer, not the number 3.5
 --> story.cnn:6:19
  |
6 |     input second: 3 x size x W
  |                   ^^^^^^^^^^^^
  |
  = help: use `//` for integer division, or `round` to round a fraction

3 errors
