=== source
net Early {
    conv(8, 3)
    input 3x32x32
    relu
}

=== problems
error[E0213]: there is no input before this layer
 --> story.cnn:2:5
  |
2 |     conv(8, 3)
  |     ^^^^^^^^^^
  |
  = help: begin the net with an input, such as `input 3x224x224`

1 error
