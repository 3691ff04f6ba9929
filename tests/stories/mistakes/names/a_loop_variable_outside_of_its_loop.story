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
  |         ----- `width` stands in braces from which nothing comes here
...
6 |     conv(width, 3)
  |          ^^^^^
  |
  = help: make it a parameter here, or a `let` further up

1 error
