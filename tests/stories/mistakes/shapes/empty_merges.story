=== source
net Empty {
    input 3x8x8
    add { }
    concat { relu }
    mul
}

=== problems
error[E0406]: `add` needs at least two branches, and has none
 --> story.cnn:3:5
  |
3 |     add { }
  |     ^^^
  |
  = help: every statement inside is a branch; `identity` is the branch that passes its input on

error[E0406]: `concat` needs at least two branches, and has one
 --> story.cnn:4:5
  |
4 |     concat { relu }
  |     ^^^^^^
  |
  = help: every statement inside is a branch; `identity` is the branch that passes its input on

error[E0406]: `mul` needs at least two branches, and has none
 --> story.cnn:5:5
  |
5 |     mul
  |     ^^^
  |
  = help: every statement inside is a branch; `identity` is the branch that passes its input on

3 errors
