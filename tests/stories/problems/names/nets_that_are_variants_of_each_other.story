=== source
net A = B(1)
net B(n) = A

=== problems
error[E0211]: this definition contains itself: B -> A -> B
 --> story.cnn:1:9
  |
1 | net A = B(1)
  |         ^
  |
  = help: name another net after the `=` of a variant

1 error
