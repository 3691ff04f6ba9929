=== source
net Small {
    input 3x32x32
    add
        conv(3, 1)
        identity
    }
    flatten -> linear(10)
}

=== problems
error[E0110]: `flatten` is outside of every `net`, `block` and `seq`
 --> story.cnn:7:5
  |
7 |     flatten -> linear(10)
  |     ^^^^^^^
  |
  = help: remove an extra `}` above, or move this into a `net`

1 error
