=== source
net Given {
    input 3x32x32
    conv(3, 16, 3)
    conv(16, 32, 3)
    flatten -> linear(400, 120)
}

=== problems
error[E0403]: `conv`: a window of height 32 does not fit into 6
 --> story.cnn:4:14
  |
3 |     conv(3, 16, 3)
  |     -------------- height 6 set here
4 |     conv(16, 32, 3)
  |              ^^ receives 3x6x6
  |
  = note: how the size shrank:
          32x32  input 3x32x32   story.cnn:2:5
            6x6  conv(3, 16, 3)  story.cnn:3:5
  = help: use a kernel of at most 6, or a larger padding

error[E0305]: `bias` of `linear` must be true or false, not the number 120
 --> story.cnn:5:28
  |
5 |     flatten -> linear(400, 120)
  |                            ^^^
help: the first argument is the number of output features; the number of input features is inferred
  |
5 |     flatten -> linear(400, 120)
  |                       ----

2 errors
