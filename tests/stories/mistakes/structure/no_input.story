=== source
net Without {
    conv(8, 3) -> relu
    flatten -> linear(10)
}

=== problems
error[E0213]: nothing arrives here yet
 --> story.cnn:2:5
  |
2 |     conv(8, 3) -> relu
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: begin with an input, such as `input 3x224x224`, and apply layers to it

1 error
