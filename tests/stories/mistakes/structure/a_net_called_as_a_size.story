=== source
net H {
    input 3 x H x W
    conv(8, 3)
}

=== problems
error[E0210]: `H` is a net, where a size is needed
 --> story.cnn:2:11
  |
1 | net H {
  |     - `H` is defined here
2 |     input 3 x H x W
  |           ^^^^^^^^^
  |
  = help: give one of them another name

1 error
