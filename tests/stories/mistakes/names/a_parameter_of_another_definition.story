=== source
block Unit(width) {
    conv(width, 3) -> relu -> conv(classes, 1)
}
net Outer(classes = 10) {
    input 3x32x32
    Unit(8)
    linear(width)
}

=== problems
error[E0202]: the name `classes` is not defined here
 --> story.cnn:2:36
  |
2 |     conv(width, 3) -> relu -> conv(classes, 1)
  |                                    ^^^^^^^
  |
  = help: there is `Outer`, `Unit`, `width`, `in.channels`, `in.height`, `in.width` and `in.features`

error[E0202]: the name `width` is not defined here
 --> story.cnn:7:12
  |
7 |     linear(width)
  |            ^^^^^
  |
  = help: did you mean `in.width`?

2 errors
