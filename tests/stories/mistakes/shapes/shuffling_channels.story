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
  |     ------------ 10x8x8 comes from here
3 |     channel_shuffle(3)
  |                     ^ 10x8x8 arrives here

1 error
