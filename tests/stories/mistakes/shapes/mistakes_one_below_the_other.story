=== source
net Small {
    input 3x32x32
    conv(8, 3)
    linear(10)
    relu
    conv(8, 3)
}

=== problems
error[E0402]: `linear`: needs a vector of features, but 8x30x30 arrives
 --> story.cnn:4:5
  |
3 |     conv(8, 3)
  |     ---------- 8x30x30 comes from here
4 |     linear(10)
  |     ^^^^^^^^^^ 8x30x30 arrives here
help: flatten the map first
  |
4 |     flatten -> linear(10)
  |     ++++++++++

1 error
