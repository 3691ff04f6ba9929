=== source
net Bomb {
    input 3x32x32
    relu x 10**9
}

=== problems
error[E0601]: 1,000,000,000 repetitions are asked for: the limit `steps` is 100,000
 --> story.cnn:3:12
  |
3 |     relu x 10**9
  |            ^^^^^
  |
  = help: a layer counts 20 steps, a block, a group or braces 10, and a statement, a round of a loop, an expression and an item of a list one
  = help: if this is intended, raise the limit: `--limit steps=30000000000`

1 error
