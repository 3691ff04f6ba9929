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
error[E0401]: `slice`: a slice to 11 ends behind the 10 channels that arrive
 --> story.cnn:4:18
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
3 |     add {
4 |         slice(5, 11)
  |                  ^^ 10x5x6 arrives here

error[E0401]: `slice`: a slice from 3 to 3 has no channel
 --> story.cnn:5:18
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
...
5 |         slice(3, 3)
  |                  ^ 10x5x6 arrives here

error[E0404]: `channel_shuffle`: 4 groups do not divide the 10 channels that arrive
 --> story.cnn:6:25
  |
2 |     input 10x5x6
  |     ------------ 10 channels: decided here
...
6 |         channel_shuffle(4)
  |                         ^ 10x5x6 arrives here
help: numbers of groups that divide 10: 1, 2, 5, 10
  |
6 |         channel_shuffle(5)
  |                         ~

error[E0404]: `pixel_shuffle`: 10 channels are not a multiple of 4, the factor's square
 --> story.cnn:7:23
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
...
7 |         pixel_shuffle(2)
  |                       ^ 10x5x6 arrives here

error[E0404]: `pixel_unshuffle`: a factor of 2 does not divide 5x6
 --> story.cnn:8:25
  |
2 |     input 10x5x6
  |     ------------ 10x5x6 comes from here
...
8 |         pixel_unshuffle(2)
  |                         ^ 10x5x6 arrives here

error[E0404]: `gn`: 3 groups do not divide the 10 channels that arrive
 --> story.cnn:9:12
  |
2 |     input 10x5x6
  |     ------------ 10 channels: decided here
...
9 |         gn(3)
  |            ^ 10x5x6 arrives here
help: numbers of groups that divide 10: 1, 2, 5, 10
  |
9 |         gn(2)
  |            ~

error[E0401]: `permute`: the axes of 10x5x6 are 0, 1, 2, each of which is named once
  --> story.cnn:10:17
   |
 2 |     input 10x5x6
   |     ------------ 10x5x6 comes from here
...
10 |         permute([0, 1])
   |                 ^^^^^^ 10x5x6 arrives here

error[E0401]: `reshape`: 10x5x6 has 300 values, and 5x5x6 has 150
  --> story.cnn:11:17
   |
 2 |     input 10x5x6
   |     ------------ 10x5x6 comes from here
...
11 |         reshape(5x5x6)
   |                 ^^^^^ 10x5x6 arrives here
   |
   = help: choose sizes whose product is that of what arrives

error[E0401]: `reshape`: 50x6 is neither features nor channels x height x width
  --> story.cnn:12:17
   |
 2 |     input 10x5x6
   |     ------------ 10x5x6 comes from here
...
12 |         reshape(50x6)
   |                 ^^^^ 10x5x6 arrives here

error[E0401]: `instancenorm`: 10x1x1 has one value a channel, which is its own mean
  --> story.cnn:13:26
   |
13 |         globalavgpool -> instancenorm
   |         -------------    ^^^^^^^^^^^^ 10x1x1 arrives here
   |         |
   |         10x1x1 comes from here

10 errors
