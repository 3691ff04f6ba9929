=== source
let size = 3.5

net Small(W = "wide") {
    input first: 3 x H x 8
    input second: 3 x size x W
    conv(8, 3)
}

=== problems
error[E0413]: the size `H` has no value
 --> story.cnn:4:18
  |
4 |     input first: 3 x H x 8
  |                  ^^^^^^^^^
  |
  = help: make it a parameter of the net with a value to compile for: `H = 224`

error[E0305]: a size expects an integer, not the number 3.5
 --> story.cnn:5:19
  |
5 |     input second: 3 x size x W
  |                   ^^^^^^^^^^^^

2 errors
