=== source
net A = B(1)
net B(n) = A

=== problems
error[E0307]: the net `B` has no value for `n`
 --> story.cnn:2:5
  |
2 | net B(n) = A
  |     ^
  |
  = help: compile a variant of it, such as `net Mine = B(n=...)`

1 error
