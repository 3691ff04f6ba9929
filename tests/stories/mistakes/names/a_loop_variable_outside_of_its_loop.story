=== source
net Loop {
    input 3x32x32
    for width in [8, 16] {
        conv(width, 3) -> relu
    }
    conv(width, 3)
}

=== problems
error[E0202]: the name `width` is not defined here
 --> story.cnn:6:10
  |
6 |     conv(width, 3)
  |          ^^^^^
  |
  = help: did you mean `in.width`?

1 error
