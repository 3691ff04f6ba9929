=== source
net Values {
    input 3x32x32
    conv(0, 3)
    conv(-8, 3)
    conv(2.5, 3)
    conv(8, "3")
    conv(8, (3, 3, 3))
    conv(8, 3, bias=0)
    conv(8, 3, pad=valid)
    conv(8, 3, groups=true)
    conv(10**18, 3)
    conv(8, [1, 2][3])
    dropout(1.5)
    dropout(p=[0.5])
    select([])
    linear(8 if 3 else 4)
    relu x 1.5
    relu x -1
    relu x "2"
}

=== problems
error[E0305]: `out` of `conv` must be a positive integer, not the number 0
 --> story.cnn:3:10
  |
3 |     conv(0, 3)
  |          ^
  |
  = help: a layer has at least one output channel or feature; to have none, remove the layer

error[E0305]: `out` of `conv` must be a positive integer, not the number -8
 --> story.cnn:4:10
  |
4 |     conv(-8, 3)
  |          ^^
  |
  = help: the minimum is `1`

error[E0305]: `out` of `conv` must be a positive integer, not the number 2.5
 --> story.cnn:5:10
  |
5 |     conv(2.5, 3)
  |          ^^^
  |
  = help: the nearest integers are `2` and `3`

error[E0305]: `kernel` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not the string "3"
 --> story.cnn:6:13
  |
6 |     conv(8, "3")
  |             ^^^
help: write `3`
  |
6 |     conv(8, 3)
  |             ~

error[E0305]: `kernel` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not a tuple of 3
 --> story.cnn:7:13
  |
7 |     conv(8, (3, 3, 3))
  |             ^^^^^^^^^

error[E0305]: `bias` of `conv` must be true or false, not the number 0
 --> story.cnn:8:21
  |
8 |     conv(8, 3, bias=0)
  |                     ^
  |
  = help: write `false`

error[E0305]: `pad` of `conv` must be an integer from 0, two as (3, 1), or same, not `valid`
 --> story.cnn:9:20
  |
9 |     conv(8, 3, pad=valid)
  |                    ^^^^^
  |
  = help: leave it out: by default there is no padding

error[E0305]: `groups` of `conv` must be a positive integer, not true
  --> story.cnn:10:23
   |
10 |     conv(8, 3, groups=true)
   |                       ^^^^

error[E0305]: `out` of `conv` must be a positive integer, not the number 1,000,000,000,000,000,000
  --> story.cnn:11:10
   |
11 |     conv(10**18, 3)
   |          ^^^^^^
   |
   = help: the largest integer that an argument can be is 2,147,483,647

error[E0306]: there is no item 3 in a list of 2
  --> story.cnn:12:13
   |
12 |     conv(8, [1, 2][3])
   |             ^^^^^^^^^

error[E0305]: `p` of `dropout` must be a number from 0 to 1, not the number 1.5
  --> story.cnn:13:13
   |
13 |     dropout(1.5)
   |             ^^^
   |
   = help: the maximum is `1`; the default is `0.5`

error[E0305]: `p` of `dropout` must be a number from 0 to 1, not a list of 1
  --> story.cnn:14:15
   |
14 |     dropout(p=[0.5])
   |               ^^^^^

error[E0305]: `channels` of `select` must be a list of integers from 0, not a list of 0
  --> story.cnn:15:12
   |
15 |     select([])
   |            ^^

error[E0305]: a condition must be true or false, not the number 3
  --> story.cnn:16:17
   |
16 |     linear(8 if 3 else 4)
   |                 ^

error[E0305]: a repetition must be an integer from 0, not the number 1.5
  --> story.cnn:17:12
   |
17 |     relu x 1.5
   |            ^^^
   |
   = help: the nearest integers are `1` and `2`

error[E0305]: a repetition must be an integer from 0, not the number -1
  --> story.cnn:18:12
   |
18 |     relu x -1
   |            ^^
   |
   = help: the minimum is `0`

error[E0305]: a repetition must be an integer from 0, not the string "2"
  --> story.cnn:19:12
   |
19 |     relu x "2"
   |            ^^^
help: write `2`
   |
19 |     relu x 2
   |            ~

17 errors
