=== source
[net]
batch=64

[convolutional]
filters=32
size=3

=== problems
error[E0125]: this looks like a configuration of Darknet, and not like a spec
 --> story.cnn:1:1
  |
1 | [net]
  | ^^^^^ expected `net Name {`, or another definition
  |
  = help: write the network down as a spec, beginning with `net Name {` and `input 3x224x224`

1 error
