=== source parts.cnn
block Residual(width) {
    add {
        conv(width, 3, pad=1)
        identity
    }
}

=== source main.cnn
from parts import Residual

net Importing {
    input 3x32x32
    Residual(64)
}

=== problems
error[E0405]: `add`: cannot add 64x32x32 and 3x32x32
 --> parts.cnn:2:5
  |
2 |     add {
  |     ^^^ the branches join here
3 |         conv(width, 3, pad=1)
  |         --------------------- this branch has shape 64x32x32
4 |         identity
  |         -------- this branch has shape 3x32x32
  |
 ::: main.cnn:4:5
  |
4 |     input 3x32x32
  |     ------------- 3 channels set here
  |
  = note: in `Residual`, expanded at main.cnn:5:5, with width = 64
help: project the shortcut where the shapes differ: `conv(width, 1)`
  |
4 |         if in.channels != width { conv(width, 1) } else { identity }
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
