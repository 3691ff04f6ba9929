=== source
block Res(c) {
    add {
        conv(c, 5, pad=1)
        identity
    }
}
net A {
    input 3x32x32
    conv(64, 3, pad=1)
    Res(64) x 2
}

=== problems
error[E0405]: `add`: cannot add 64x30x30 and 64x32x32
 --> story.cnn:2:5
  |
2 |     add {
  |     ^^^ the branches join here
3 |         conv(c, 5, pad=1)
  |         ----------------- this branch has shape 64x30x30
4 |         identity
  |         -------- this branch has shape 64x32x32
...
8 |     input 3x32x32
  |     ------------- 32x32 set here
  |
  = note: in `Res`, expanded at story.cnn:10:5, first of 2, with c = 64
help: pad the windows that shrink the map
  |
3 |         conv(c, 5, pad=2)
  |         ~~~~~~~~~~~~~~~~~

1 error
