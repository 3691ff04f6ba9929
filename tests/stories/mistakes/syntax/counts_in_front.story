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
error[E0105]: `*` is not used here; `x` is meant
 --> story.cnn:6:16
  |
6 |     conv(8, 3) * 3
  |                ^
help: write `x`
  |
6 |     conv(8, 3) x 3
  |                ~

error[E0101]: `3` cannot stand here
 --> story.cnn:7:12
  |
7 |     repeat 3 { conv(8, 3) }
  |            ^ expected `->` or the end of the line
  |
  = help: a count stands behind what is repeated: `{ ... } x 3`

error[E0101]: `3` cannot stand here
 --> story.cnn:8:5
  |
8 |     3 x conv(8, 3)
  |     ^
help: a count stands behind what is repeated: `conv(8, 3) x 3`
  |
8 |     conv(8, 3) x 3
  |     ~~~~~~~~~~~~~~

3 errors
