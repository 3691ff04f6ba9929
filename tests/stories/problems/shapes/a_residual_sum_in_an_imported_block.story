=== source blocks.cnn
block Unit(width, stride = 1) {
    add {
        identity
        conv(width, 3, pad=1, stride=stride) -> relu -> conv(width, 3, pad=1)
    }
    relu
}

=== source net.cnn
from blocks import Unit

net Small {
    input 3x32x32
    conv(8, 3, pad=1)
    Unit(8)
    Unit(16, 2)
}

=== problems
error[E0405]: `add`: cannot add 8x32x32 and 16x16x16
 --> blocks.cnn:2:5
  |
2 |     add {
  |     ^^^ the branches join here
3 |         identity
  |         -------- this branch has shape 8x32x32
4 |         conv(width, 3, pad=1, stride=stride) -> relu -> conv(width, 3, pad=1)
  |         ---------------------------------------------------------------------
  |         |
  |         16 channels and 16x16 set here
  |         this branch has shape 16x16x16
  |
 ::: net.cnn:5:5
  |
4 |     input 3x32x32
  |     ------------- 32x32 set here
5 |     conv(8, 3, pad=1)
  |     ----------------- 8 channels set here
  |
  = note: in `Unit`, expanded at net.cnn:7:5, with width = 16, stride = 2
help: project the shortcut where the shapes differ: `conv(width, 1, stride)`
  |
3 |         if stride != 1 or in.channels != width { conv(width, 1, stride) } else { identity }
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
