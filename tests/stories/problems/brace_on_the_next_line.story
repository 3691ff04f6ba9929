=== source
net Small
{
    input 1x8x8
    conv(8, 3)
}

=== problems
error[E0109]: this `{` belongs on the previous line
 --> story.cnn:2:1
  |
2 | {
  | ^
help: move it to the end of the previous line
  |
1 | net Small {
  |          ~

1 error
