=== source
block Grow(width) {
    add {
        conv(width, 3, pad=1)
        identity
    }
}
net Repeated {
    input 8x16x16
    for width in [8, 8, 16] {
        Grow(width)
    }
    stage {
        Grow(8) x 2
    }
}

=== problems
error[E0405]: `add`: cannot add 16x16x16 and 8x16x16
 --> story.cnn:2:5
  |
2 |     add {
  |     ^^^ the branches join here
3 |         conv(width, 3, pad=1)
  |         --------------------- this branch has shape 16x16x16
4 |         identity
  |         -------- this branch has shape 8x16x16
...
8 |     input 8x16x16
  |     ------------- 8 channels set here
  |
  = note: in `Grow`, expanded at story.cnn:10:9, with width = 16
  = note: in the third of 3 rounds at story.cnn:9:18, with width = 16
help: project the shortcut where the shapes differ: `conv(width, 1)`
  |
4 |         if in.channels != width { conv(width, 1) } else { identity }
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
