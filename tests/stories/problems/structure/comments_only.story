=== source
# to be written

=== problems
error[E0209]: this file contains only comments
 --> story.cnn:1:1
  |
1 | # to be written
  | ^
  |
  = help: add a net: `net Name {`, `input 3x224x224`, its layers and `}`

1 error
