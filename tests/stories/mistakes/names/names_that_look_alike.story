=== source
net Alike(сlasses = 10) {
    input 3x32x32
    flatten -> linear(classes)
}

=== problems
error[E0112]: a name has letters from a to z, digits and underscores only, not `с`
 --> story.cnn:1:11
  |
1 | net Alike(сlasses = 10) {
  |           ^ this is U+0441 CYRILLIC SMALL LETTER ES
  |
  = help: spell the name in these letters

1 error
