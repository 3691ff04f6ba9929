=== source
net Small {
    input 3x32x32
    conv(8, 3 -> relu
    maxpool(2 -> relu
    flatten -> linear(10)
}

=== problems
error[E0102]: this `(` is never closed
 --> story.cnn:3:9
  |
3 |     conv(8, 3 -> relu
  |         ^     -- `)` is expected here at the latest
  |
  = help: put a `)` where it ends

error[E0102]: this `(` is never closed
 --> story.cnn:4:12
  |
4 |     maxpool(2 -> relu
  |            ^  -- `)` is expected here at the latest
  |
  = help: put a `)` where it ends

2 errors
