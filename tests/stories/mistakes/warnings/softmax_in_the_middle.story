=== source
net Middle {
    input 3x32x32
    flatten -> linear(100) -> softmax
    linear(10) -> softmax
}

=== problems
warning[W0201]: this `softmax` is not at an output: its probabilities go into a further layer
 --> story.cnn:3:31
  |
3 |     flatten -> linear(100) -> softmax
  |                               ^^^^^^^
4 |     linear(10) -> softmax
  |     ---------- into this one
  |
  = help: use `relu` between layers, and `softmax` at an output only

1 warning
