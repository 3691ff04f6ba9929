=== source
net Small {
    input 8x8x8
    lrn(5, alpha=0,0005, k=2)
    aux early: conv(2, 1) from input weight 0,3
    flatten -> dropout(0,25) -> linear(10, 12)
    expect params == 5,130
}

=== problems
error[E0304]: the argument `alpha` of `lrn` is given twice
 --> story.cnn:3:12
  |
3 |     lrn(5, alpha=0,0005, k=2)
  |            ^^^^^^^ ---- first given here
  |
  = help: use a point as the decimal separator: `0.0005`

error[E0101]: unexpected `,`
 --> story.cnn:4:46
  |
4 |     aux early: conv(2, 1) from input weight 0,3
  |                                              ^ expected end of line
  |
  = help: use a point in decimal numbers, `0.5`, and underscores in long ones: `25_557_032`

error[E0303]: `dropout` takes at most 1 argument, but 2 were given
 --> story.cnn:5:26
  |
5 |     flatten -> dropout(0,25) -> linear(10, 12)
  |                          ^^
help: use a point as the decimal separator: `0.25`
  |
5 |     flatten -> dropout(0.25) -> linear(10, 12)
  |                        ~~~~

error[E0305]: `bias` of `linear` must be true or false, not the number 12
 --> story.cnn:5:44
  |
5 |     flatten -> dropout(0,25) -> linear(10, 12)
  |                                            ^^
help: the first argument is the number of output features; the number of input features is inferred
  |
5 |     flatten -> dropout(0,25) -> linear(10, 12)
  |                                        ---

error[E0101]: unexpected `,`
 --> story.cnn:6:23
  |
6 |     expect params == 5,130
  |                       ^ expected `x` or end of line
  |
  = help: use a point in decimal numbers, `0.5`, and underscores in long ones: `25_557_032`

5 errors
