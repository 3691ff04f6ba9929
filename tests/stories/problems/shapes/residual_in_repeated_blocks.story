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
  |     ^^^ the branches join here
3 |         conv(width, 3, pad=1, bias=false) -> bn
  |         ---------------------------------------
  |         |
  |         16 channels set here
  |         this branch has shape 16x32x32
4 |         identity
  |         -------- this branch has shape 24x32x32
...
7 |     concat { identity; conv(8, 1) }
  |     ------ 24 = 16 + 8 channels set by `stage.0.concat1`
  |
  = note: `stage.0.concat1` is in `Unit`, expanded at story.cnn:11:5, first of 4, with width = 16
  = note: in `Unit`, expanded at story.cnn:11:5, second of 4, with width = 16
help: project the shortcut where the shapes differ: `conv(width, 1)`
  |
4 |         if in.channels != width { conv(width, 1) } else { identity }
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
