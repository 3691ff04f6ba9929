=== source
net Small {
    input 3x32x32
    conv(8, 3)
    linear(10)
    relu
    conv(8, 3)
}

=== problems
error[E0402]: `linear`: expects a feature vector, but the input is 8x30x30
 --> story.cnn:4:5
  |
3 |     conv(8, 3)
  |     ---------- 8x30x30 comes from here
4 |     linear(10)
  |     ^^^^^^^^^^ receives 8x30x30
help: flatten the map first
  |
4 |     flatten -> linear(10)
  |     ++++++++++

1 error
