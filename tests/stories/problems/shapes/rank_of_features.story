=== source
net Ranks {
    input 784
    conv(8, 3)
}

=== problems
error[E0402]: `conv`: expects channels x height x width, but the input is 784
 --> story.cnn:3:5
  |
2 |     input 784
  |     --------- 784 comes from here
3 |     conv(8, 3)
  |     ^^^^^^^^^^ receives 784
  |
  = help: apply it before `flatten`, declare a map such as `input 1x28x28`, or make one with `reshape(1x28x28)`

1 error
