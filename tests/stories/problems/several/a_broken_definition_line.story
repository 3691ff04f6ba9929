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
error[E0102]: unclosed `(`
 --> story.cnn:1:11
  |
1 | block Unit(width {
  |           ^      - expected `)` here or earlier
  |
  = help: add the missing `)`

error[E0303]: `Unit` takes at most 1 argument, but 3 were given
 --> story.cnn:7:13
  |
7 |     Unit(8, 3, 4)
  |             ^^^^
  |
  = help: its only argument is `width`

2 errors
