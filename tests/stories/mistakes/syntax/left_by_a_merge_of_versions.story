=== source
net Small {
    input 3x32x32
<<<<<<< HEAD
    conv(8, 3)
=======
    conv(16, 3)
>>>>>>> other
    relu
}

=== problems
error[E0127]: this line marks a conflict that a merge of two versions has left
 --> story.cnn:3:1
  |
3 | <<<<<<< HEAD
  | ^^^^^^^ one version begins here
4 |     conv(8, 3)
5 | =======
  | ------- the other one begins here
6 |     conv(16, 3)
7 | >>>>>>> other
  | ------- and ends here
  |
  = help: keep one of the two versions, or both, and take out the lines with the marks

1 error
