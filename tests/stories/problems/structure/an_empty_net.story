=== source
net Nothing { }

=== problems
error[E0214]: the net `Nothing` has no layers
 --> story.cnn:1:5
  |
1 | net Nothing { }
  |     ^^^^^^^
  |
  = help: begin the net with an input, such as `input 3x224x224`, and apply layers to it

1 error
