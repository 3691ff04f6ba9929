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
  = help: add one: `net Name { input 3x224x224 ... }`

1 error
