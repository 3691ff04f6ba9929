=== source
net Shuffle {
    input 10x8x8
    channel_shuffle(3)
    pixel_shuffle(2)
}

=== problems
error[E0404]: `channel_shuffle`: 3 groups do not divide the 10 channels that arrive
 --> story.cnn:3:21
  |
2 |     input 10x8x8
  |     ------------ 10 channels: decided here
3 |     channel_shuffle(3)
  |                     ^ 10x8x8 arrives here
help: numbers of groups that divide 10: 1, 2, 5, 10
  |
3 |     channel_shuffle(2)
  |                     ~

1 error
