=== source
net Ranks {
    input 3x32x32
    linear(10)
}

=== problems
error[E0402]: `linear`: expects a feature vector, but the input is 3x32x32
 --> story.cnn:3:5
  |
2 |     input 3x32x32
  |     ------------- 3x32x32 comes from here
3 |     linear(10)
  |     ^^^^^^^^^^ receives 3x32x32
help: flatten the map first
  |
3 |     flatten -> linear(10)
  |     ++++++++++

1 error
