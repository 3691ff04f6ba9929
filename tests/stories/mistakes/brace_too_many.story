=== source
net Small {
    input 1x8x8
    conv(8, 3) -> relu
    }
    flatten -> linear(10)
}

=== problems
error[E0110]: `flatten` stands outside of every `net`, `block` and `seq`
 --> story.cnn:5:5
  |
5 |     flatten -> linear(10)
  |     ^^^^^^^
  |
  = help: look for a `}` too many above, or put it into a `net`

1 error
