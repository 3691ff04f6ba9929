=== source
net Bomb {
    input 3x32x32
    relu x 10**9
}

=== problems
error[E0601]: 1,000,000,000 repetitions are asked for, and the limit is 100,000
 --> story.cnn:3:12
  |
3 |     relu x 10**9
  |            ^^^^^

1 error
