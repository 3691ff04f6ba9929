=== source
let width = 8

block Unit(out) {
    conv(out, 3) -> relu
}
# allow: W0108 for the next experiment
block Later {
    relu
}
seq Loop {
    conv(width, 1) -> Unit(3)
}
net Small {
    input 3x8x8
    conv(width, 3)
}

=== problems
warning[W0108]: the seq `Loop` is never used
  --> story.cnn:10:5
   |
10 | seq Loop {
   |     ^^^^
   |
   = help: use it, or remove it

1 warning
