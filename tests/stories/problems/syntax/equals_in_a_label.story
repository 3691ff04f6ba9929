=== source
net Small {
    input 3x32x32
    stem = conv(8, 3)
    flatten -> linear(10)
}

=== problems
error[E0105]: expected `:`, found `=`
 --> story.cnn:3:10
  |
3 |     stem = conv(8, 3)
  |          ^
help: write `:`
  |
3 |     stem: conv(8, 3)
  |         ~

1 error
