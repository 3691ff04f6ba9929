=== source
net Branch(shortcut = false) {
    input 3x32x32
    add {
        conv(3, 3, pad=1)
        if shortcut { identity }
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
