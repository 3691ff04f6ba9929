=== source
let width = 64
block Unit { conv(width, 3) }

=== problems
error[E0209]: this file defines no net
 --> story.cnn:1:1
  |
1 | let width = 64
  | ^
  |
  = help: add a net: `net Name {`, `input 3x224x224`, its layers and `}`

1 error
