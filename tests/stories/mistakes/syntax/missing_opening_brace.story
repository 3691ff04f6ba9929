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
error[E0110]: `flatten` stands outside of every `net`, `block` and `seq`
 --> story.cnn:7:5
  |
7 |     flatten -> linear(10)
  |     ^^^^^^^
  |
  = help: look for a `}` too many above, or put it into a `net`

1 error
