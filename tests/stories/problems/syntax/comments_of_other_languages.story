=== source
net Small {
    input 3x32x32
    // a comment
    /* another */
    relu  -- a third
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected `//`
 --> story.cnn:3:5
  |
3 |     // a comment
  |     ^^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: comments begin with `#`

error[E0101]: unexpected `/`
 --> story.cnn:4:5
  |
4 |     /* another */
  |     ^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: comments begin with `#`

error[E0101]: unexpected `-`
 --> story.cnn:5:11
  |
5 |     relu  -- a third
  |           ^ expected `->` or end of line
  |
  = help: comments begin with `#`

3 errors
