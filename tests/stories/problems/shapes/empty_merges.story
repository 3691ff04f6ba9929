=== source
net Empty {
    input 3x8x8
    add { }
    concat { relu }
    mul
}

=== problems
error[E0406]: `add` needs at least two branches, but has none
 --> story.cnn:3:5
  |
3 |     add { }
  |     ^^^
  |
  = help: each statement in the braces is a branch; the branch `identity` returns its input

error[E0406]: `concat` needs at least two branches, but has only one
 --> story.cnn:4:5
  |
4 |     concat { relu }
  |     ^^^^^^
  |
  = help: each statement in the braces is a branch; the branch `identity` returns its input

error[E0406]: `mul` needs at least two branches, but has none
 --> story.cnn:5:5
  |
5 |     mul
  |     ^^^
  |
  = help: each statement in the braces is a branch; the branch `identity` returns its input

3 errors
