=== source
net Branch {
    input 3x32x32
    add {
        let width = 3
        conv(width, 1)
    }
}

=== problems
error[E0406]: `add` needs at least two branches, and has one
 --> story.cnn:3:5
  |
3 |     add {
  |     ^^^
  |
  = help: every statement inside is a branch; `identity` is the branch that passes its input on

1 error
