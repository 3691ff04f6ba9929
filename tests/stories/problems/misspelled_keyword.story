=== source
network Small {
    input 1x8x8
    conv(8, 3)
}

=== problems
error[E0124]: expected the keyword `net`, found `network`
 --> story.cnn:1:1
  |
1 | network Small {
  | ^^^^^^^
help: write `net`
  |
1 | net Small {
  | ~~~

1 error
