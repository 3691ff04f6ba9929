=== source
block Inner(width) {
    add {
        conv(width, 3, pad=1)
        identity
    }
}
block Outer(width) {
    conv(width, 1) -> Inner(2 * width)
}
net Nested {
    input 8x16x16
    Outer(8)
    Outer(16)
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
11 |     input 8x16x16
   |     ------------- 8 channels set here
   |
   = note: in `Inner`, expanded at story.cnn:8:23, with width = 16
   = note: in `Outer`, expanded at story.cnn:12:5, with width = 8
help: project the shortcut where the shapes differ: `conv(width, 1)`
   |
 4 |         if in.channels != width { conv(width, 1) } else { identity }
   |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
