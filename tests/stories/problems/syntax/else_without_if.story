=== source
net Small {
    input 3x32x32
    else { relu }
    if in.height > 3 { relu } elif in.height > 2 { tanh }
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected `else`
 --> story.cnn:3:5
  |
3 |     else { relu }
  |     ^^^^ expected `x` or end of line
  |
  = help: `else` must follow the `}` of its `if`

error[E0101]: unexpected `elif`
 --> story.cnn:4:31
  |
4 |     if in.height > 3 { relu } elif in.height > 2 { tanh }
  |                               ^^^^ expected `else` or end of line
  |
  = help: write `else if`

2 errors
