=== source
net Small {
    input 1x8x8
<<<<<<< HEAD
    conv(4, 3) -> relu
||||||| base
    conv(2, 3) -> relu
=======
    conv(8, 3, padding=1) -> relu
>>>>>>> wider
    flatten -> linear(10)
<<<<<<< HEAD
    softmax
=======
>>>>>>> wider
}

=== problems
error[E0119]: unresolved merge conflict
 --> story.cnn:3:1
  |
3 | <<<<<<< HEAD
  | ^^^^^^^ one version begins here
...
7 | =======
  | ------- the other version begins here
8 |     conv(8, 3, padding=1) -> relu
9 | >>>>>>> wider
  | ------- the conflict ends here
  |
  = help: keep one version, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`

error[E0119]: unresolved merge conflict
  --> story.cnn:11:1
   |
11 | <<<<<<< HEAD
   | ^^^^^^^ one version begins here
12 |     softmax
13 | =======
   | ------- the other version begins here
14 | >>>>>>> wider
   | ------- the conflict ends here
   |
   = help: keep one version, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`

2 errors
