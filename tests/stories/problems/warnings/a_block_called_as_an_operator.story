=== source
block relu {
    leaky_relu(0.1)
}
seq bn {
    ln
}
net Small(dropout = 10) {
    input 8x32x32
    conv(8, 3) -> bn -> relu
    flatten -> linear(dropout)
}

=== problems
warning[W0106]: `relu` hides the operator `relu`
 --> story.cnn:1:7
  |
1 | block relu {
  |       ^^^^
  |
  = help: rename it

warning[W0106]: `bn` hides the operator `bn`
 --> story.cnn:4:5
  |
4 | seq bn {
  |     ^^
  |
  = help: rename it

2 warnings
