=== source
net Small {
    input 3x32x32
    conv(8, 3, pad=1
    relu
    flatten -> linear(10)
}

=== problems
error[E0102]: this `(` is never closed
 --> story.cnn:3:9
  |
3 |     conv(8, 3, pad=1
  |         ^           - `)` is expected here at the latest
  |
  = help: put a `)` where it ends

1 error
