=== source
net Numbers {
    input 3x32x32
    conv(0, 3)
    conv(-64, 3)
    conv(64, 0)
    conv(64, 3, stride=0)
    conv(64, 3, pad=-1)
    conv(64, 2.5)
    conv(64, 3, groups=0)
    conv(1e18, 3)
    conv(10**15, 3)
    conv(99999999999999999999, 3)
    dropout(-0.5)
    lrn(5, alpha=-1)
}

=== problems
error[E0305]: `out` of `conv` must be a positive integer, not the number 0
 --> story.cnn:3:10
  |
3 |     conv(0, 3)
  |          ^
  |
  = help: a layer has at least one output channel or feature; to have none, remove the layer

error[E0305]: `out` of `conv` must be a positive integer, not the number -64
 --> story.cnn:4:10
  |
4 |     conv(-64, 3)
  |          ^^^
  |
  = help: the minimum is `1`

error[E0305]: `kernel` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not the number 0
 --> story.cnn:5:14
  |
5 |     conv(64, 0)
  |              ^
  |
  = help: the minimum is `1`

error[E0305]: `stride` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not the number 0
 --> story.cnn:6:24
  |
6 |     conv(64, 3, stride=0)
  |                        ^
  |
  = help: the minimum is `1`, which is the default

error[E0305]: `pad` of `conv` must be an integer from 0, two as (3, 1), or same, not the number -1
 --> story.cnn:7:21
  |
7 |     conv(64, 3, pad=-1)
  |                     ^^
  |
  = help: the minimum is `0`, which is the default

error[E0305]: `kernel` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not the number 2.5
 --> story.cnn:8:14
  |
8 |     conv(64, 2.5)
  |              ^^^
  |
  = help: the nearest integers are `2` and `3`

error[E0305]: `groups` of `conv` must be a positive integer, not the number 0
 --> story.cnn:9:24
  |
9 |     conv(64, 3, groups=0)
  |                        ^
  |
  = help: the minimum is `1`, which is the default

error[E0305]: `out` of `conv` must be a positive integer, not the number 1e+18
  --> story.cnn:10:10
   |
10 |     conv(1e18, 3)
   |          ^^^^

error[E0305]: `out` of `conv` must be a positive integer, not the number 1,000,000,000,000,000
  --> story.cnn:11:10
   |
11 |     conv(10**15, 3)
   |          ^^^^^^
   |
   = help: the largest integer that an argument can be is 2,147,483,647

error[E0601]: this number is too large: the limit is 9,223,372,036,854,775,807
  --> story.cnn:12:10
   |
12 |     conv(99999999999999999999, 3)
   |          ^^^^^^^^^^^^^^^^^^^^

error[E0305]: `p` of `dropout` must be a number from 0 to 1, not the number -0.5
  --> story.cnn:13:13
   |
13 |     dropout(-0.5)
   |             ^^^^
   |
   = help: the minimum is `0`; the default is `0.5`

11 errors
