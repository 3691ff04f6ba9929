=== source
net Small {
    input 3x32x32
    "a}b": relu
    "a{}b": relu
    "a\db": relu
    "a{1 +}b": relu
    flatten -> linear(10)
}

=== problems
error[E0116]: this `}` in a text closes nothing
 --> story.cnn:3:7
  |
3 |     "a}b": relu
  |       ^
  |
  = help: write `\}` for the character itself

error[E0101]: `}` cannot stand here
 --> story.cnn:4:8
  |
4 |     "a{}b": relu
  |        ^ expected a value such as `64`

error[E0115]: `\d` has no meaning in a text
 --> story.cnn:5:7
  |
5 |     "a\db": relu
  |       ^^
  |
  = help: write `\\` for a backslash; the others are `\"`, `\n`, `\{` and `\}`

error[E0101]: `}` cannot stand here
 --> story.cnn:6:11
  |
6 |     "a{1 +}b": relu
  |           ^ expected a value such as `64`

4 errors
