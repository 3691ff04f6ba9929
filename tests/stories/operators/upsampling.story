=== source
net Larger {
    input 8x16x16
    add {
        upsample
        upsample(2, size=64)
        upsample(2, align_corners=true)
        upsample(2, mode=cubic)
        upsample(2, mode="cubic")
        upsample(2, mode=relu)
        upsample(0.5)
        deconv(4, 2, stride=2, out_pad=2)
        deconv(4, 3, groups=3)
        deconv(4, 1, pad=8)
    }
}

=== problems
error[E0401]: `upsample`: needs a factor or a size
 --> story.cnn:4:9
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
3 |     add {
4 |         upsample
  |         ^^^^^^^^ 8x16x16 arrives here
  |
  = help: write `upsample(2)` or `upsample(size=56x56)`

error[E0401]: `upsample`: there is a factor already
 --> story.cnn:5:26
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
...
5 |         upsample(2, size=64)
  |                          ^^ 8x16x16 arrives here
  |
  = help: give either a factor or a size

error[E0401]: `upsample`: only bilinear and bicubic align corners
 --> story.cnn:6:35
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
...
6 |         upsample(2, align_corners=true)
  |                                   ^^^^ 8x16x16 arrives here
  |
  = help: add `mode=bilinear`

error[E0305]: `mode` of `upsample` expects nearest, bilinear or bicubic, not `cubic`
 --> story.cnn:7:26
  |
7 |         upsample(2, mode=cubic)
  |                          ^^^^^
help: did you mean `bicubic`?
  |
7 |         upsample(2, mode=bicubic)
  |                          ~~~~~~~

error[E0305]: `mode` of `upsample` expects nearest, bilinear or bicubic, not the string "cubic"
 --> story.cnn:8:26
  |
8 |         upsample(2, mode="cubic")
  |                          ^^^^^^^
help: did you mean `bicubic`?
  |
8 |         upsample(2, mode=bicubic)
  |                          ~~~~~~~

error[E0305]: `mode` of `upsample` expects nearest, bilinear or bicubic, not `relu`
 --> story.cnn:9:26
  |
9 |         upsample(2, mode=relu)
  |                          ^^^^

error[E0305]: `factor` of `upsample` expects a positive integer, or two as 3x1 or (3, 1), not the number 0.5
  --> story.cnn:10:18
   |
10 |         upsample(0.5)
   |                  ^^^
   |
   = help: `avgpool(2)` and `maxpool(2)` make a map smaller

error[E0401]: `deconv`: 2 is not less than the stride or the dilation, which are 2 and 1
  --> story.cnn:11:40
   |
 2 |     input 8x16x16
   |     ------------- 8x16x16 comes from here
...
11 |         deconv(4, 2, stride=2, out_pad=2)
   |                                        ^ 8x16x16 arrives here

error[E0404]: `deconv`: 3 groups do not divide the 8 channels that arrive
  --> story.cnn:12:29
   |
 2 |     input 8x16x16
   |     ------------- 8 channels: decided here
...
12 |         deconv(4, 3, groups=3)
   |                             ^ 8x16x16 arrives here
help: numbers of groups that divide 8 and 4: 1, 2, 4
   |
12 |         deconv(4, 3, groups=2)
   |                             ~

error[E0401]: `deconv`: nothing remains of the height, which would be 0
  --> story.cnn:13:26
   |
 2 |     input 8x16x16
   |     ------------- 8x16x16 comes from here
...
13 |         deconv(4, 1, pad=8)
   |                          ^ 8x16x16 arrives here

10 errors
