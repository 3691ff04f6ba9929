=== source
net Small {
    input 8x8x8
    lrn(5, alpha=0,0005, k=2)
    aux early: conv(2, 1) from input weight 0,3
    flatten -> dropout(0,25) -> linear(10, 12)
    expect params == 5,130
}

=== problems
error[E0304]: `lrn` gets its argument `alpha` twice
 --> story.cnn:3:12
  |
3 |     lrn(5, alpha=0,0005, k=2)
  |            ^^^^^^^ ---- given first here
  |
  = help: a fraction is written with a point: `0.0005`

error[E0101]: `,` cannot stand here
 --> story.cnn:4:46
  |
4 |     aux early: conv(2, 1) from input weight 0,3
  |                                              ^ expected the end of the line
  |
  = help: fractions are written with a point, `0.5`, and long numbers with underscores: `25_557_032`

error[E0303]: `dropout` takes at most 1 argument, and 2 are given
 --> story.cnn:5:26
  |
5 |     flatten -> dropout(0,25) -> linear(10, 12)
  |                          ^^
help: a fraction is written with a point: `0.25`
  |
5 |     flatten -> dropout(0.25) -> linear(10, 12)
  |                        ~~~~

error[E0305]: `bias` of `linear` expects true or false, not the number 12
 --> story.cnn:5:44
  |
5 |     flatten -> dropout(0,25) -> linear(10, 12)
  |                                            ^^
help: the first argument is the number of features that go out; those that arrive are known
  |
5 |     flatten -> dropout(0,25) -> linear(10, 12)
  |                                        ---

error[E0101]: `,` cannot stand here
 --> story.cnn:6:23
  |
6 |     expect params == 5,130
  |                       ^ expected `x` or the end of the line
  |
  = help: fractions are written with a point, `0.5`, and long numbers with underscores: `25_557_032`

5 errors
