=== source
net Small {
    input 1x8x8
    add {
        conv(8, 3, pad=1)
        conv(8, 1)
    relu
}

=== problems
error[E0102]: this `{` is never closed
 --> story.cnn:3:9
  |
3 |     add {
  |         ^
...
7 | }
  |  - `}` is expected here at the latest
  |
  = help: put a `}` where it ends

1 error
