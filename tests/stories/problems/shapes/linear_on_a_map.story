=== source
net Forgot {
    input 1x32x32
    conv(6, 5) -> relu -> maxpool(2)
    conv(16, 5) -> relu -> maxpool(2)
    linear(120) -> relu
    linear(10)
}

=== problems
error[E0402]: `linear`: expects a feature vector, but the input is 16x5x5
 --> story.cnn:5:5
  |
4 |     conv(16, 5) -> relu -> maxpool(2)
  |                            ---------- 16x5x5 comes from here
5 |     linear(120) -> relu
  |     ^^^^^^^^^^^ receives 16x5x5
help: flatten the map first
  |
5 |     flatten -> linear(120) -> relu
  |     ++++++++++

1 error
