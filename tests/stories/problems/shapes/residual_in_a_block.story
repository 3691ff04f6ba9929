=== source
block Basic(planes, stride = 1) {
    add {
        conv(planes, 3, stride, pad=1, bias=false) -> bn -> relu
          -> conv(planes, 3, pad=1, bias=false) -> bn
        identity
    }
    relu
}
net Deep {
    input 3x64x64
    conv(64, 3, pad=1, bias=false) -> bn -> relu
    Basic(64) x 2
    Basic(128, stride=2)
    Basic(128)
    globalavgpool -> flatten -> linear(10)
}

=== problems
error[E0405]: `add`: cannot add 128x32x32 and 64x64x64
  --> story.cnn:2:5
   |
 2 |       add {
   |       ^^^ the branches join here
 3 | /         conv(planes, 3, stride, pad=1, bias=false) -> bn -> relu
   | |         ------------------------------------------ 128 channels and 32x32 set here
 4 | |           -> conv(planes, 3, pad=1, bias=false) -> bn
   | |_____________________________________________________- this branch has shape 128x32x32
 5 |           identity
   |           -------- this branch has shape 64x64x64
...
10 |       input 3x64x64
   |       ------------- 64x64 set here
11 |       conv(64, 3, pad=1, bias=false) -> bn -> relu
   |       ------------------------------ 64 channels set here
   |
   = note: in `Basic`, expanded at story.cnn:13:5, with planes = 128, stride = 2
help: project the shortcut where the shapes differ: `conv(planes, 1, stride)`
   |
 5 |         if stride != 1 or in.channels != planes { conv(planes, 1, stride) } else { identity }
   |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
