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
  = help: behind the `=` of a variant stands the name of another net

1 error
