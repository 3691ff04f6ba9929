=== source
net Small {
    input 3x32x32
    relu x3
    relu * 3
    relu x
    3 x relu
    flatten -> linear(10)
}

=== problems
error[E0106]: `x3` begins a statement on the line of another
 --> story.cnn:3:10
  |
3 |     relu x3
  |          ^^
  |
  = help: put `->` in between for a chain, `:` behind a label, or give it a line of its own

error[E0105]: `*` is not used here; `x` is meant
 --> story.cnn:4:10
  |
4 |     relu * 3
  |          ^
help: write `x`
  |
4 |     relu x 3
  |          ~

error[E0101]: the line ends too early
 --> story.cnn:5:11
  |
5 |     relu x
  |           ^ expected a value such as `64`

error[E0101]: `3` cannot stand here
 --> story.cnn:6:5
  |
6 |     3 x relu
  |     ^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: the number stands behind what it repeats: `relu x 3`

4 errors
