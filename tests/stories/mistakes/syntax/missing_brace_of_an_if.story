=== source
net Small {
    input 3x32x32
    if in.height > 8 {
        maxpool(2)
    relu
    flatten -> linear(10)
}

=== problems
error[E0102]: this `{` is never closed
 --> story.cnn:3:22
  |
3 |     if in.height > 8 {
  |                      ^
...
7 | }
  |  - `}` is expected here at the latest
  |
  = help: put a `}` where it ends

1 error
