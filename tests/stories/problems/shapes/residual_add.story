=== source
block Residual(width, stride = 1) {
    add {
        conv(width, 3, stride, pad=1) -> bn -> relu
          -> conv(width, 3, pad=1) -> bn
        identity
    }
    relu
}
net Shapes {
    input 3x32x32
    conv(64, 3, pad=1)
    Residual(64)
    Residual(64, 2)
    Residual(128)
}

=== problems
error[E0405]: `add`: cannot add 64x16x16 and 64x32x32
  --> story.cnn:2:5
   |
 2 |       add {
   |       ^^^ the branches join here
 3 | /         conv(width, 3, stride, pad=1) -> bn -> relu
   | |         ----------------------------- 16x16 set here
 4 | |           -> conv(width, 3, pad=1) -> bn
   | |________________________________________- this branch has shape 64x16x16
 5 |           identity
   |           -------- this branch has shape 64x32x32
...
10 |       input 3x32x32
   |       ------------- 32x32 set here
   |
   = note: in `Residual`, expanded at story.cnn:13:5, with width = 64, stride = 2
help: project the shortcut where the shapes differ: `conv(width, 1, stride)`
   |
 5 |         if stride != 1 or in.channels != width { conv(width, 1, stride) } else { identity }
   |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
