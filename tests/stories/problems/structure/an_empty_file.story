=== source

=== problems
error[E0209]: this file is empty
 --> story.cnn:1:1
  |
1 |
  | ^
  |
  = help: add a net: `net Name {`, `input 3x224x224`, its layers and `}`

1 error
