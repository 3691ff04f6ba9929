=== source
net Row {
    input 1x28x28
    flatten -> linear(100) -> linear(10)
}

=== problems
warning[W0207]: two linear layers without an activation between them compute no more than a single one
 --> story.cnn:3:31
  |
3 |     flatten -> linear(100) -> linear(10)
  |                -----------    ^^^^^^^^^^
  |                |
  |                the first one
  |
  = help: put an activation such as `relu` between them, or remove one

1 warning
