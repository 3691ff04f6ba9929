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
3 |     for width in [8, 16] {
  |         ----- `width` is defined inside these braces, and not visible outside
...
6 |     conv(width, 3)
  |          ^^^^^
  |
  = help: make it a parameter here, or define it with a `let` further up

1 error
