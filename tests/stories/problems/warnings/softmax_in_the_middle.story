=== source
net Middle {
    input 3x32x32
    flatten -> linear(100) -> softmax
    linear(10) -> softmax
}

=== problems
warning[W0201]: this `softmax` is not at an output: another layer receives its probabilities
 --> story.cnn:3:31
  |
3 |     flatten -> linear(100) -> softmax
  |                               ^^^^^^^
4 |     linear(10) -> softmax
  |     ---------- received here
  |
  = help: use `relu` between layers, and `softmax` only at an output

1 warning
