=== source
net Consequences {
    input 3x32x32
    stem: convv(8, 3)
    bn -> relu
    a: conv(16, 3, groups=3)
    add { from stem; from a }
    mul { identity; from a }
    flatten -> linear(10)
    expect stem == 8x30x30
    expect params == 3
}

=== problems
error[E0201]: there is no operator or block `convv`
 --> story.cnn:3:11
  |
3 |     stem: convv(8, 3)
  |           ^^^^^
  |
  = help: did you mean `conv`?

1 error
