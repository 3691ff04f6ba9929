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
error[E0310]: `concat` takes what it merges in braces, and no values as arguments
 --> story.cnn:5:5
  |
5 |     concat(left, right)
  |     ^^^^^^^^^^^^^^^^^^^
help: what is merged stands in braces: `concat { from left; from right }`
  |
5 |     concat { from left; from right }
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0310]: `add` takes what it merges in braces, and no values as arguments
 --> story.cnn:7:5
  |
7 |     add(left, right) -> relu
  |     ^^^^^^^^^^^^^^^^
help: what is merged stands in braces: `add { from left; from right }`
  |
7 |     add { from left; from right } -> relu
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0406]: `mul` needs at least two branches, and has none
 --> story.cnn:8:5
  |
8 |     mul()
  |     ^^^
  |
  = help: every statement inside is a branch; `identity` is the branch that passes its input on

3 errors
