=== source
net Bomb {
    input 3x32x32
    { { { { { { { { { relu } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10
}

=== problems
error[E0601]: expanding the network takes too many steps, at 2,988 layers so far: the limit `steps` is 100,000
 --> story.cnn:3:23
  |
3 |     { { { { { { { { { relu } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10
  |                       ^^^^
  |
  = help: a layer counts 20 steps, a block, a group or braces 10, and a statement, a round of a loop, an expression and an item of a list one
  = help: if this is intended, raise the limit: `--limit steps=200000`

1 error
