=== source
net Small {
    input 3x32x32
<<<<<<< HEAD
    conv(8, 3) -> rellu
||||||| base
    conv(4, 3)
=======
    conv(16, 3) -> geluu
>>>>>>> other
    globalavgpool -> linear(10, bios=false)
>>>>>>> again
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
8 |     conv(16, 3) -> geluu
9 | >>>>>>> other
  | ------- the conflict ends here
  |
  = help: keep one version, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`

error[E0201]: there is no operator or block `rellu`
 --> story.cnn:4:19
  |
4 |     conv(8, 3) -> rellu
  |                   ^^^^^
help: did you mean `relu`?
  |
4 |     conv(8, 3) -> relu
  |                   ~~~~

error[E0301]: `linear` has no argument `bios`
  --> story.cnn:10:33
   |
10 |     globalavgpool -> linear(10, bios=false)
   |                                 ^^^^
help: did you mean `bias`?
   |
10 |     globalavgpool -> linear(10, bias=false)
   |                                 ~~~~

error[E0119]: unresolved merge conflict
  --> story.cnn:11:1
   |
11 | >>>>>>> again
   | ^^^^^^^
   |
   = help: keep one version, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`

4 errors
