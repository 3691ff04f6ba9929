=== source
net Small {
    input 4x8x8
    left: conv(4, 3, pad=1)
    right: conv(4, 1)
    concat(left, right)
    conv(4, 1)
    add(left, right) -> relu
    mul()
}

=== problems
error[E0406]: `concat` needs at least two branches, and has none
 --> story.cnn:5:5
  |
5 |     concat(left, right)
  |     ^^^^^^
  |
  = help: write `concat { from left; from right }`

error[E0406]: `add` needs at least two branches, and has none
 --> story.cnn:7:5
  |
7 |     add(left, right) -> relu
  |     ^^^
  |
  = help: write `add { from left; from right }`

error[E0406]: `mul` needs at least two branches, and has none
 --> story.cnn:8:5
  |
8 |     mul()
  |     ^^^
  |
  = help: every statement inside is a branch; `identity` is the branch that passes its input on

3 errors
