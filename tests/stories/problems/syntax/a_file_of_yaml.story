=== source
backbone:
  - [-1, 1, Conv, [64, 3, 2]]
  - [-1, 1, Conv, [128, 3, 2]]

=== problems
error[E0125]: this looks like YAML, not like a spec
 --> story.cnn:1:1
  |
1 | backbone:
  | ^^^^^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
