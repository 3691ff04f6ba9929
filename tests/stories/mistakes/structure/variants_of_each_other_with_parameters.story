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
  = help: behind the `=` of a variant stands the name of another net

1 error
