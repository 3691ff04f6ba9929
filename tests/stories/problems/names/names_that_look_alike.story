=== source
net Alike(сlasses = 10) {
    input 3x32x32
    flatten -> linear(classes)
}

=== problems
error[E0112]: non-ASCII character `с` in a name
 --> story.cnn:1:11
  |
1 | net Alike(сlasses = 10) {
  |           ^ this is U+0441 CYRILLIC SMALL LETTER ES
  |
  = help: use only the letters a to z, digits and underscores

1 error
