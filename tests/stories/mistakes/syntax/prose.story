=== source
This is a network with two layers.
It takes images and gives ten classes.

=== problems
error[E0125]: this looks like plain text, and not like a spec
 --> story.cnn:1:1
  |
1 | This is a network with two layers.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected `net Name {`, or another definition
  |
  = help: write the network down as a spec, beginning with `net Name {` and `input 3x224x224`

1 error
