=== source
net Backbone {
    input 3x32x32
    conv(8, 3) -> relu
}
net Whole {
    input 3x32x32
    Backbone -> flatten -> linear(10)
}

=== problems
error[E0210]: expected an operator or a block, but `Backbone` is a net
 --> story.cnn:7:5
  |
1 | net Backbone {
  |     -------- `Backbone` is defined here
...
7 |     Backbone -> flatten -> linear(10)
  |     ^^^^^^^^
  |
  = help: make `Backbone` a `block`, without `input`, `output`, `expect` and other statements of a net

1 error
