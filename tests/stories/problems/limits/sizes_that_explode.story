=== source
net Larger {
    input 1x3x3
    upsample(1000) x 500
}

=== problems
error[E0601]: `upsample` gives too many numbers to count: the limit is 9,223,372,036,854,775,807
 --> story.cnn:3:5
  |
3 |     upsample(1000) x 500
  |     ^^^^^^^^^^^^^^^^^^^^

1 error
