=== source
net H {
    input 3 x H x W
    conv(8, 3)
}

=== problems
error[E0210]: expected a size, but `H` is a net
 --> story.cnn:2:11
  |
1 | net H {
  |     - `H` is defined here
2 |     input 3 x H x W
  |           ^^^^^^^^^
  |
  = help: rename one of them

1 error
