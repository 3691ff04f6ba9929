=== source
net Small {
    input 3x32x32
    if in.height > 8 {
        maxpool(2)
    relu
    flatten -> linear(10)
}

=== problems
error[E0102]: unclosed `{`
 --> story.cnn:3:22
  |
3 |     if in.height > 8 {
  |                      ^
...
7 | }
  |  - expected `}` here or earlier
  |
  = help: add the missing `}`

1 error
