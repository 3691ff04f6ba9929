=== source
net Family(width, depth, classes = 10) {
    input 3x32x32
    conv(width, 3) x depth
    flatten -> linear(classes)
}
net Member = Family(8, clases=3)

=== problems
error[E0302]: `Family` is missing the argument `depth`
 --> story.cnn:6:14
  |
6 | net Member = Family(8, clases=3)
  |              ^^^^^^
  |
  = help: its arguments are `width, depth, classes = 10`

error[E0301]: `Family` has no argument `clases`
 --> story.cnn:6:24
  |
6 | net Member = Family(8, clases=3)
  |                        ^^^^^^
help: did you mean `classes`?
  |
6 | net Member = Family(8, classes=3)
  |                        ~~~~~~~

2 errors
