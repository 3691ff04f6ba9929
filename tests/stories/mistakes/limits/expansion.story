=== source
net Bomb {
    input 3x32x32
    { { { { { { { { { relu } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10
}

=== problems
error[E0601]: the network is expanded into too many layers, loops and expressions, and the limit is 100,000
 --> story.cnn:3:23
  |
3 |     { { { { { { { { { relu } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10 } x 10
  |                       ^^^^

1 error
