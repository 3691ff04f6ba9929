=== source
block Unit(width) {
    conv(width, 3) -> relu
    Unit(width // 2)
}
net Loop {
    input 3x32x32
    Unit(64)
}

=== problems
error[E0211]: this definition contains itself: Unit -> Unit
 --> story.cnn:3:5
  |
3 |     Unit(width // 2)
  |     ^^^^^^^^^^^^^^^^
  |
  = help: to repeat a block, write `x 3` after it, or use `for`

1 error
