=== source
net Small {
    input 3x32x32
    stem: conv(8, 3, strid=2)
    relu
    expect steam == 8x15x15
    expect prams == 224
    expect relu2 == 8x15x15
}

=== problems
error[E0301]: `conv` has no argument `strid`
 --> story.cnn:3:22
  |
3 |     stem: conv(8, 3, strid=2)
  |                      ^^^^^
  |
  = help: did you mean `stride`?

error[E0203]: no earlier value is labeled `steam`
 --> story.cnn:5:12
  |
5 |     expect steam == 8x15x15
  |            ^^^^^
help: did you mean `stem`?
  |
5 |     expect stem == 8x15x15
  |            ~~~~

error[E0203]: no earlier value is labeled `prams`
 --> story.cnn:6:12
  |
6 |     expect prams == 224
  |            ^^^^^
help: did you mean `params`?
  |
6 |     expect params == 224
  |            ~~~~~~

3 errors
