=== source
block Unit(width {
    conv(width, 3) -> relu
}
net Several {
    input 3x32x32
    Unit(8)
    Unit(8, 3, 4)
    flatten -> linear(10)
}

=== problems
error[E0102]: this `(` is never closed
 --> story.cnn:1:11
  |
1 | block Unit(width {
  |           ^      - `)` is expected here at the latest
  |
  = help: put a `)` where it ends

error[E0303]: `Unit` takes at most 1 argument, and 3 are given
 --> story.cnn:7:13
  |
7 |     Unit(8, 3, 4)
  |             ^^^^
  |
  = help: its only argument is `width`

2 errors
