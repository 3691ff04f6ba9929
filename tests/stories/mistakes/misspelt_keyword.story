=== source
network Small {
    input 1x8x8
    conv(8, 3)
}

=== problems
error[E0110]: `network` stands outside of every `net`, `block` and `seq`
 --> story.cnn:1:1
  |
1 | network Small {
  | ^^^^^^^
  |
  = help: look for a `}` too many above, or put it into a `net`

1 error
