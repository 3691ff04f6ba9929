=== source
[net]
batch=64

[convolutional]
filters=32
size=3

=== problems
error[E0125]: this looks like a Darknet configuration, not like a spec
 --> story.cnn:1:1
  |
1 | [net]
  | ^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
