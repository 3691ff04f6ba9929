=== source
net Nothing {
    input 3x32x32
}

=== problems
error[E0214]: the net `Nothing` has no layers
 --> story.cnn:1:5
  |
1 | net Nothing {
  |     ^^^^^^^
  |
  = help: apply layers to its input

1 error
