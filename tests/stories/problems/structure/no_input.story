=== source
net Without {
    conv(8, 3) -> relu
    flatten -> linear(10)
}

=== problems
error[E0213]: there is no input before this layer
 --> story.cnn:2:5
  |
2 |     conv(8, 3) -> relu
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: begin the net with an input, such as `input 3x224x224`

1 error
