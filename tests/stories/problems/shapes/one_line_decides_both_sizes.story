=== source
block Down(c) { conv(c, 3, stride=2, pad=1) -> bn }
block Keep(c) { conv(c, 3, pad=1) -> bn }
net A {
    input 3x32x32
    a: Down(8)
    b: Keep(8)
    add {
        from a
        from b -> Down(16)
    }
}

=== problems
error[E0405]: `add`: cannot add 8x16x16 and 16x8x8
 --> story.cnn:7:5
  |
1 | block Down(c) { conv(c, 3, stride=2, pad=1) -> bn }
  |                 --------------------------- 8 channels and 16x16 set by `a.conv1`
  |                 |
  |                 16 channels and 8x8 set by `down1.conv1`
...
7 |     add {
  |     ^^^ the branches join here
8 |         from a
  |         ------ this branch has shape 8x16x16
9 |         from b -> Down(16)
  |         ------------------ this branch has shape 16x8x8
  |
  = note: `a.conv1` is in `Down`, expanded at story.cnn:5:5, with c = 8
  = note: `down1.conv1` is in `Down`, expanded at story.cnn:9:19, with c = 16

1 error
