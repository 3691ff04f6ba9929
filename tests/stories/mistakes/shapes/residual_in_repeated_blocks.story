=== source
block Unit(width) {
    add {
        conv(width, 3, pad=1, bias=false) -> bn
        identity
    }
    relu
    concat { identity; conv(8, 1) }
}
net Grow {
    input 16x32x32
    stage: Unit(16) x 4
    globalavgpool -> flatten -> linear(10)
}

=== problems
error[E0405]: `add`: cannot add 16x32x32 and 24x32x32
 --> story.cnn:2:5
  |
2 |     add {
  |     ^^^ the branches meet here
3 |         conv(width, 3, pad=1, bias=false) -> bn
  |         ---------------------------------------
  |         |
  |         16 channels: decided here
  |         this branch gives 16x32x32
4 |         identity
  |         -------- this branch gives 24x32x32
...
7 |     concat { identity; conv(8, 1) }
  |     ------ 24 channels: decided here
  |
  = note: in `Unit`, expanded at story.cnn:11:5, 2 of 4

1 error
