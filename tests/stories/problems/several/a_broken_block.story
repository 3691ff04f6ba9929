=== source
block Unit(width) {
    conv(width, 3 pad=1) -> relu
}
net Several {
    input 3x32x32
    Unit(8) -> Unit(16)
    Unit(8, 3)
    linear(10)
}

=== problems
error[E0104]: missing `,` before `pad`
 --> story.cnn:2:19
  |
2 |     conv(width, 3 pad=1) -> relu
  |                   ^^^
help: insert `,`
  |
2 |     conv(width, 3, pad=1) -> relu
  |                  +

error[E0303]: `Unit` takes at most 1 argument, but 2 were given
 --> story.cnn:7:13
  |
7 |     Unit(8, 3)
  |             ^
  |
  = help: its only argument is `width`

2 errors
