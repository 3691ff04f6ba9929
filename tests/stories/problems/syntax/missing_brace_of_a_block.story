=== source
block Unit(width) {
    conv(width, 3)

net Small {
    input 3x32x32
    Unit(8)
}

=== problems
error[E0102]: unclosed `{`
 --> story.cnn:1:19
  |
1 | block Unit(width) {
  |                   ^
2 |     conv(width, 3)
  |                   - expected `}` here or earlier
  |
  = help: add the missing `}`

1 error
