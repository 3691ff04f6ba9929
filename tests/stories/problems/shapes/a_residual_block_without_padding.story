=== source
block Res(width) {
    add {
        identity
        conv(width, 3) -> bn -> relu
    }
}
net Small {
    input 16x32x32
    Res(16) x 3
    globalavgpool -> linear(10)
}

=== problems
error[E0405]: `add`: cannot add 16x32x32 and 16x30x30
 --> story.cnn:2:5
  |
2 |     add {
  |     ^^^ the branches join here
3 |         identity
  |         -------- this branch has shape 16x32x32
4 |         conv(width, 3) -> bn -> relu
  |         ----------------------------
  |         |
  |         30x30 set here
  |         this branch has shape 16x30x30
...
8 |     input 16x32x32
  |     -------------- 32x32 set here
  |
  = note: in `Res`, expanded at story.cnn:9:5, first of 3, with width = 16
help: pad the windows that shrink the map
  |
4 |         conv(width, 3, pad=1) -> bn -> relu
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
