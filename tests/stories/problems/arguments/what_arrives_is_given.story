=== source
net Small {
    input 3x32x32
    flatten
    linear(400, 120)
    linear(120, 84)
}

=== problems
error[E0305]: `bias` of `linear` must be true or false, not the number 120
 --> story.cnn:4:17
  |
4 |     linear(400, 120)
  |                 ^^^
help: the first argument is the number of output features; the number of input features is inferred
  |
4 |     linear(400, 120)
  |            ----

error[E0305]: `bias` of `linear` must be true or false, not the number 84
 --> story.cnn:5:17
  |
5 |     linear(120, 84)
  |                 ^^
help: the first argument is the number of output features; the number of input features is inferred
  |
5 |     linear(120, 84)
  |            ----

2 errors
