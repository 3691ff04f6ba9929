=== source
# to be written

=== problems
error[E0209]: this file holds nothing but comments
 --> story.cnn:1:1
  |
1 | # to be written
  | ^
  |
  = help: add one: `net Name { input 3x224x224 ... }`

1 error
