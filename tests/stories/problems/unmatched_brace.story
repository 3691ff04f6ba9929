=== source
net Small {
    input 1x8x8
    conv(8, 3) -> relu
    }
    flatten -> linear(10)
}

=== problems
error[E0110]: `flatten` is outside of every `net`, `block` and `seq`
 --> story.cnn:5:5
  |
5 |     flatten -> linear(10)
  |     ^^^^^^^
  |
  = help: remove an extra `}` above, or move this into a `net`

1 error
