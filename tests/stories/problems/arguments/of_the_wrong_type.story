=== source
net Types {
    input 3x32x32
    conv("64", 3)
    conv(64, 3, stride="2")
    conv(64, 3, bias=no)
    conv(64, 3, bias=none)
    conv([64], 3)
    conv(64, 3x3x3)
    conv(64, 3, pad=valid)
    upsample(2, mode=cubic)
    dropout(50)
    linear(true)
}

=== problems
error[E0305]: `out` of `conv` must be a positive integer, not the string "64"
 --> story.cnn:3:10
  |
3 |     conv("64", 3)
  |          ^^^^
help: write `64`
  |
3 |     conv(64, 3)
  |          ~~

error[E0305]: `stride` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not the string "2"
 --> story.cnn:4:24
  |
4 |     conv(64, 3, stride="2")
  |                        ^^^
help: write `2`
  |
4 |     conv(64, 3, stride=2)
  |                        ~

error[E0202]: the name `no` is not defined here
 --> story.cnn:5:22
  |
5 |     conv(64, 3, bias=no)
  |                      ^^
help: write `false`
  |
5 |     conv(64, 3, bias=false)
  |                      ~~~~~

error[E0202]: the name `none` is not defined here
 --> story.cnn:6:22
  |
6 |     conv(64, 3, bias=none)
  |                      ^^^^
  |
  = help: cnnc has no `none`: leave the argument out, or write `false`

error[E0305]: `out` of `conv` must be a positive integer, not a list of 1
 --> story.cnn:7:10
  |
7 |     conv([64], 3)
  |          ^^^^

error[E0305]: `kernel` of `conv` must be a positive integer, or two as 3x1 or (3, 1), not a tuple of 3
 --> story.cnn:8:14
  |
8 |     conv(64, 3x3x3)
  |              ^^^^^

error[E0305]: `pad` of `conv` must be an integer from 0, two as (3, 1), or same, not `valid`
 --> story.cnn:9:21
  |
9 |     conv(64, 3, pad=valid)
  |                     ^^^^^
  |
  = help: leave it out: by default there is no padding

error[E0305]: `mode` of `upsample` must be nearest, bilinear or bicubic, not `cubic`
  --> story.cnn:10:22
   |
10 |     upsample(2, mode=cubic)
   |                      ^^^^^
help: did you mean `bicubic`?
   |
10 |     upsample(2, mode=bicubic)
   |                      ~~~~~~~

error[E0305]: `p` of `dropout` must be a number from 0 to 1, not the number 50
  --> story.cnn:11:13
   |
11 |     dropout(50)
   |             ^^
   |
   = help: write a fraction, not a percentage: `0.5` for 50%

error[E0305]: `out` of `linear` must be a positive integer, not true
  --> story.cnn:12:12
   |
12 |     linear(true)
   |            ^^^^

10 errors
