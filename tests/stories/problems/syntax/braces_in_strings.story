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
error[E0116]: unmatched `}` in a string
 --> story.cnn:3:7
  |
3 |     "a}b": relu
  |       ^
  |
  = help: write `\}` for a literal brace

error[E0101]: unexpected `}`
 --> story.cnn:4:8
  |
4 |     "a{}b": relu
  |        ^ expected a value such as `64`

error[E0115]: unknown escape sequence `\d`
 --> story.cnn:5:7
  |
5 |     "a\db": relu
  |       ^^
  |
  = help: write `\\` for a backslash; the other escape sequences are `\"`, `\n`, `\{` and `\}`

error[E0101]: unexpected `}`
 --> story.cnn:6:11
  |
6 |     "a{1 +}b": relu
  |           ^ expected a value such as `64`

4 errors
