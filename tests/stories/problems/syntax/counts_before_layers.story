=== source
net Small {
    input 3x32x32
    for i in range(3) {
        conv(8, 3)
    }
    conv(8, 3) * 3
    repeat 3 { conv(8, 3) }
    3 x conv(8, 3)
}

=== problems
error[E0105]: expected `x`, found `*`
 --> story.cnn:6:16
  |
6 |     conv(8, 3) * 3
  |                ^
help: write `x`
  |
6 |     conv(8, 3) x 3
  |                ~

error[E0101]: unexpected `3`
 --> story.cnn:7:12
  |
7 |     repeat 3 { conv(8, 3) }
  |            ^ expected `->` or end of line
  |
  = help: the count comes after what is repeated: `{ ... } x 3`

error[E0101]: unexpected `3`
 --> story.cnn:8:5
  |
8 |     3 x conv(8, 3)
  |     ^
help: the count comes after the layer: `conv(8, 3) x 3`
  |
8 |     conv(8, 3) x 3
  |     ~~~~~~~~~~~~~~

3 errors
