=== source
net Family(width, depth, classes = 10) {
    input 3x32x32
    conv(width, 3) x depth
    flatten -> linear(classes)
}

=== problems
error[E0307]: the net `Family` has no value for `width` and `depth`
 --> story.cnn:1:5
  |
1 | net Family(width, depth, classes = 10) {
  |     ^^^^^^
  |
  = help: define a variant and compile that: `net Mine = Family(width=..., depth=...)`

1 error
