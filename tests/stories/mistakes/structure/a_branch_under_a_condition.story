=== source
net Branch(shortcut = false) {
    input 3x32x32
    add {
        conv(3, 3, pad=1)
        if shortcut { identity }
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
