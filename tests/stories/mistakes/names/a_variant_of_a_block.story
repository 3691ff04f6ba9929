=== source
block Unit(width) { conv(width, 3) }
net Mine = Unit(8)

=== problems
error[E0210]: `Unit` is a block, where a net is needed
 --> story.cnn:2:12
  |
1 | block Unit(width) { conv(width, 3) }
  |       ---- `Unit` is defined here
2 | net Mine = Unit(8)
  |            ^^^^
  |
  = help: apply the block in a net: `net Name {`, then `input 3x224x224`, `Unit(...)`, and `}`

1 error
