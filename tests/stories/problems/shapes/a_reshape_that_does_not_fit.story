=== source
net Reshape {
    input 16x5x5
    reshape(4x10x12)
}

=== problems
error[E0401]: `reshape`: 16x5x5 has 400 values, but 4x10x12 has 480
 --> story.cnn:3:13
  |
2 |     input 16x5x5
  |     ------------ 16x5x5 comes from here
3 |     reshape(4x10x12)
  |             ^^^^^^^ receives 16x5x5
  |
  = help: choose sizes whose product is 400

1 error
