=== source
This is a network with two layers.
It takes images and gives ten classes.

=== problems
error[E0125]: this looks like plain text, not like a spec
 --> story.cnn:1:1
  |
1 | This is a network with two layers.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
