=== source
net Small {
    input 3x32x32
    conv(
        8,
        3
        stride=2,
    )
    flatten -> linear(10)
}

=== problems
error[E0104]: missing `,` before `stride`
 --> story.cnn:6:9
  |
6 |         stride=2,
  |         ^^^^^^
help: insert `,`
  |
5 |         3,
  |          +

1 error
