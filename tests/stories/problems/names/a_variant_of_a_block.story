=== source
block Unit(width) { conv(width, 3) }
net Mine = Unit(8)

=== problems
error[E0210]: expected a net, but `Unit` is a block
 --> story.cnn:2:12
  |
1 | block Unit(width) { conv(width, 3) }
  |       ---- `Unit` is defined here
2 | net Mine = Unit(8)
  |            ^^^^
  |
  = help: apply the block in a net: `net Name {`, `input 3x224x224`, `Unit(...)` and `}`

1 error
