=== source
net Small {
    input 3x32x32
    stem conv(8, 3)
    "layer{1}" conv(8, 3)
    flatten -> linear(10)
}

=== problems
error[E0106]: expected `->` or a new line before `conv`
 --> story.cnn:3:10
  |
3 |     stem conv(8, 3)
  |          ^^^^
  |
  = help: insert `->` to continue the chain, insert `:` after a label, or begin a new line

error[E0104]: missing `:` before `conv`
 --> story.cnn:4:16
  |
4 |     "layer{1}" conv(8, 3)
  |                ^^^^
  |
  = help: insert `:`

2 errors
