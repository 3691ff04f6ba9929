=== source
net Small {
    input 3x32x32
    stem conv(8, 3)
    "layer{1}" conv(8, 3)
    flatten -> linear(10)
}

=== problems
error[E0106]: `conv` begins a statement on the line of another
 --> story.cnn:3:10
  |
3 |     stem conv(8, 3)
  |          ^^^^
  |
  = help: put `->` in between for a chain, `:` behind a label, or give it a line of its own

error[E0104]: `:` is missing in front of `conv`
 --> story.cnn:4:16
  |
4 |     "layer{1}" conv(8, 3)
  |                ^^^^
  |
  = help: put `:` in between

2 errors
