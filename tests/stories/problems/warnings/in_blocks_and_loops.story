=== source
block Unit(width, groups = 4) {
    conv(width, 3, stride=2) -> bn -> relu -> relu
}
net Many {
    input 3x64x64
    for width in [8, 16, 32] {
        Unit(width)
    }
    flatten -> linear(10)
}

=== problems
warning[W0103]: the parameter `groups` is never used
 --> story.cnn:1:19
  |
1 | block Unit(width, groups = 4) {
  |                   ^^^^^^
  |
  = help: use `groups` in place of a fixed value, or remove it

warning[W0203]: the bias of this `conv` has no effect: the `bn` after it subtracts it again
 --> story.cnn:2:5
  |
2 |     conv(width, 3, stride=2) -> bn -> relu -> relu
  |     ^^^^^^^^^^^^^^^^^^^^^^^^    -- subtracted here
help: leave the bias out: `bias=false`
  |
2 |     conv(width, 3, stride=2, bias=false) -> bn -> relu -> relu
  |                            ++++++++++++

warning[W0204]: `conv` does not read the last row and the last column of 64x64
 --> story.cnn:2:5
  |
2 |     conv(width, 3, stride=2) -> bn -> relu -> relu
  |     ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: in `Unit`, expanded at story.cnn:7:9, with width = 8, groups = 4
  = note: in the first of 3 rounds at story.cnn:6:18, with width = 8
  = help: pad the map, or choose an input size that the windows cover completely

warning[W0202]: `relu` is applied to the output of `relu`
 --> story.cnn:2:47
  |
2 |     conv(width, 3, stride=2) -> bn -> relu -> relu
  |                                       ----    ^^^^
  |                                       |
  |                                       already activated here
  |
  = help: remove one of the two

4 warnings
