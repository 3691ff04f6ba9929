=== source
net A = B(1)
net B(n) = C
net C = B(2)

=== problems
error[E0211]: this definition contains itself: C -> B -> C
 --> story.cnn:2:12
  |
2 | net B(n) = C
  |            ^
  |
  = help: name another net after the `=` of a variant

1 error
