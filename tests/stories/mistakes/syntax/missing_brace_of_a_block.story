=== source
block Unit(width) {
    conv(width, 3)

net Small {
    input 3x32x32
    Unit(8)
}

=== problems
error[E0102]: this `{` is never closed
 --> story.cnn:1:19
  |
1 | block Unit(width) {
  |                   ^
2 |     conv(width, 3)
  |                   - `}` is expected here at the latest
  |
  = help: put a `}` where it ends

1 error
