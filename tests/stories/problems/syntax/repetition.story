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
error[E0106]: expected `->` or a new line before `x3`
 --> story.cnn:3:10
  |
3 |     relu x3
  |          ^^
  |
  = help: insert `->` to continue the chain, insert `:` after a label, or begin a new line

error[E0105]: expected `x`, found `*`
 --> story.cnn:4:10
  |
4 |     relu * 3
  |          ^
help: write `x`
  |
4 |     relu x 3
  |          ~

error[E0101]: unexpected end of line
 --> story.cnn:5:11
  |
5 |     relu x
  |           ^ expected a value such as `64`

error[E0101]: unexpected `3`
 --> story.cnn:6:5
  |
6 |     3 x relu
  |     ^
help: the count comes after the layer: `relu x 3`
  |
6 |     relu x 3
  |     ~~~~~~~~

4 errors
