=== source
net Shuffle {
    input 10x8x8
    channel_shuffle(3)
    pixel_shuffle(2)
}

=== problems
error[E0404]: `channel_shuffle`: 3 groups do not divide the 10 input channels
 --> story.cnn:3:21
  |
2 |     input 10x8x8
  |     ------------ 10 channels set here
3 |     channel_shuffle(3)
  |                     ^ receives 10x8x8
help: numbers of groups that divide 10: 1, 2, 5, 10
  |
3 |     channel_shuffle(2)
  |                     ~

1 error
