=== source
backbone:
  - [-1, 1, Conv, [64, 3, 2]]
  - [-1, 1, Conv, [128, 3, 2]]

=== problems
error[E0125]: this looks like YAML, and not like a spec
 --> story.cnn:1:1
  |
1 | backbone:
  | ^^^^^^^^^ expected `net Name {`, or another definition
  |
  = help: write the network down as a spec, beginning with `net Name {` and `input 3x224x224`

1 error
