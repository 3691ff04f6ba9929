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
error[E0310]: `concat` takes its branches in braces, not as arguments
 --> story.cnn:5:5
  |
5 |     concat(left, right)
  |     ^^^^^^^^^^^^^^^^^^^
help: write the branches in braces: `concat { from left; from right }`
  |
5 |     concat { from left; from right }
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0310]: `add` takes its branches in braces, not as arguments
 --> story.cnn:7:5
  |
7 |     add(left, right) -> relu
  |     ^^^^^^^^^^^^^^^^
help: write the branches in braces: `add { from left; from right }`
  |
7 |     add { from left; from right } -> relu
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0406]: `mul` needs at least two branches, but has none
 --> story.cnn:8:5
  |
8 |     mul()
  |     ^^^
  |
  = help: each statement in the braces is a branch; the branch `identity` returns its input

3 errors
