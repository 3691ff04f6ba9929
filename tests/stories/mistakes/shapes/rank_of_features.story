=== source
net Ranks {
    input 784
    conv(8, 3)
}

=== problems
error[E0402]: `conv`: needs channels x height x width, but 784 arrives
 --> story.cnn:3:5
  |
2 |     input 784
  |     --------- 784 comes from here
3 |     conv(8, 3)
  |     ^^^^^^^^^^ 784 arrives here
  |
  = help: apply it before `flatten`, begin with a map such as `input 1x28x28`, or make one with `reshape(1x28x28)`

1 error
