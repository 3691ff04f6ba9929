=== source
net Words {
    input 3x32x32
    lambda: conv(8, 3)
    return: relu
    input: conv(8, 3)
    let: conv(8, 3)
}

=== problems
error[E0107]: `input` is a reserved word and cannot be used as a name here
 --> story.cnn:5:5
  |
5 |     input: conv(8, 3)
  |     ^^^^^
  |
  = help: choose another name

error[E0101]: unexpected `:`
 --> story.cnn:6:8
  |
6 |     let: conv(8, 3)
  |        ^ expected a name

2 errors
