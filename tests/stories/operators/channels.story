=== source
net Channels {
    input 10x5x6
    add {
        slice(5, 11)
        slice(3, 3)
        channel_shuffle(4)
        pixel_shuffle(2)
        pixel_unshuffle(2)
        gn(3)
        permute([0, 1])
        reshape(5x5x6)
        reshape(50x6)
        globalavgpool -> instancenorm
    }
}

=== problems
error[E0401]: `slice`: a slice to 11 exceeds the 10 input channels
 --> story.cnn:4:18
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
3 |     add {
4 |         slice(5, 11)
  |                  ^^ receives 10x5x6

error[E0401]: `slice`: a slice from 3 to 3 is empty
 --> story.cnn:5:18
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
...
5 |         slice(3, 3)
  |                  ^ receives 10x5x6

error[E0404]: `channel_shuffle`: 4 groups do not divide the 10 input channels
 --> story.cnn:6:25
  |
2 |     input 10x5x6
  |     ------------ 10 channels set here
...
6 |         channel_shuffle(4)
  |                         ^ receives 10x5x6
help: numbers of groups that divide 10: 1, 2, 5, 10
  |
6 |         channel_shuffle(5)
  |                         ~

error[E0404]: `pixel_shuffle`: 10 input channels are not a multiple of 4, the square of the factor
 --> story.cnn:7:23
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
...
7 |         pixel_shuffle(2)
  |                       ^ receives 10x5x6

error[E0404]: `pixel_unshuffle`: a factor of 2 does not divide 5x6
 --> story.cnn:8:25
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
...
8 |         pixel_unshuffle(2)
  |                         ^ receives 10x5x6

error[E0404]: `gn`: 3 groups do not divide the 10 input channels
 --> story.cnn:9:12
  |
2 |     input 10x5x6
  |     ------------ 10 channels set here
...
9 |         gn(3)
  |            ^ receives 10x5x6
help: numbers of groups that divide 10: 1, 2, 5, 10
  |
9 |         gn(2)
  |            ~

error[E0401]: `permute`: expects each axis of 10x5x6 once: 0, 1, 2
  --> story.cnn:10:17
   |
 2 |     input 10x5x6
   |     ------------ 10x5x6 comes from here
...
10 |         permute([0, 1])
   |                 ^^^^^^ receives 10x5x6

error[E0401]: `reshape`: 10x5x6 has 300 values, but 5x5x6 has 150
  --> story.cnn:11:17
   |
 2 |     input 10x5x6
   |     ------------ 10x5x6 comes from here
...
11 |         reshape(5x5x6)
   |                 ^^^^^ receives 10x5x6
   |
   = help: choose sizes whose product is 300

error[E0401]: `reshape`: expects features or channels x height x width, not 50x6
  --> story.cnn:12:17
   |
 2 |     input 10x5x6
   |     ------------ 10x5x6 comes from here
...
12 |         reshape(50x6)
   |                 ^^^^ receives 10x5x6

error[E0401]: `instancenorm`: cannot normalize 10x1x1, which has one value per channel
  --> story.cnn:13:26
   |
13 |         globalavgpool -> instancenorm
   |         -------------    ^^^^^^^^^^^^ receives 10x1x1
   |         |
   |         10x1x1 comes from here

10 errors
