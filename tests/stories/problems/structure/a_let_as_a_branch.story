=== source
net Branch {
    input 3x32x32
    add {
        let width = 3
        conv(width, 1)
    }
}

=== problems
error[E0406]: `add` needs at least two branches, but has only one
 --> story.cnn:3:5
  |
3 |     add {
  |     ^^^
  |
  = help: each statement in the braces is a branch; the branch `identity` returns its input

1 error
