=== source
net Rounds {
    input 3x32x32
    for width in [8, 16, "32", 64] {
        conv(width, 3) -> relu
    }
}

=== problems
error[E0305]: `out` of `conv` must be a positive integer, not the string "32"
 --> story.cnn:4:14
  |
4 |         conv(width, 3) -> relu
  |              ^^^^^
  |
  = note: in the third of 4 rounds at story.cnn:3:18, with width = "32"
help: write `32`
  |
4 |         conv(32, 3) -> relu
  |              ~~

1 error
