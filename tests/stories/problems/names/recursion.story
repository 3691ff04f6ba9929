=== source
block A { conv(4, 3) -> B }
block B { C x 2 }
block C { A }
net Loop {
    input 3x32x32
    A
}

=== problems
error[E0211]: this definition contains itself: A -> B -> C -> A
 --> story.cnn:3:11
  |
3 | block C { A }
  |           ^
  |
  = help: to repeat a block, write `x 3` after it, or use `for`

1 error
