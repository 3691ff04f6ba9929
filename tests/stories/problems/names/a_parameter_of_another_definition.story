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
3 | }
4 | net Outer(classes = 10) {
  |           ------- `classes` is defined inside `Outer`, and not visible outside
  |
  = help: make it a parameter here, or define it with a `let` further up

error[E0202]: the name `width` is not defined here
 --> story.cnn:7:12
  |
1 | block Unit(width) {
  |            ----- `width` is defined inside `Unit`, and not visible outside
...
7 |     linear(width)
  |            ^^^^^
  |
  = help: make it a parameter here, or define it with a `let` further up

2 errors
