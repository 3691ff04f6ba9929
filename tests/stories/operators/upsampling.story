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
error[E0401]: `upsample`: expects a factor or a size
 --> story.cnn:4:9
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
3 |     add {
4 |         upsample
  |         ^^^^^^^^ receives 8x16x16
  |
  = help: write `upsample(2)` or `upsample(size=56x56)`

error[E0401]: `upsample`: cannot combine `factor` and `size`
 --> story.cnn:5:26
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
...
5 |         upsample(2, size=64)
  |                          ^^ receives 8x16x16
  |
  = help: remove one of them

error[E0401]: `upsample`: only `mode=bilinear` and `mode=bicubic` align corners
 --> story.cnn:6:35
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
...
6 |         upsample(2, align_corners=true)
  |                                   ^^^^ receives 8x16x16
  |
  = help: add `mode=bilinear`

error[E0305]: `mode` of `upsample` must be nearest, bilinear or bicubic, not `cubic`
 --> story.cnn:7:26
  |
7 |         upsample(2, mode=cubic)
  |                          ^^^^^
help: did you mean `bicubic`?
  |
7 |         upsample(2, mode=bicubic)
  |                          ~~~~~~~

error[E0305]: `mode` of `upsample` must be nearest, bilinear or bicubic, not the string "cubic"
 --> story.cnn:8:26
  |
8 |         upsample(2, mode="cubic")
  |                          ^^^^^^^
help: did you mean `bicubic`?
  |
8 |         upsample(2, mode=bicubic)
  |                          ~~~~~~~

error[E0305]: `mode` of `upsample` must be nearest, bilinear or bicubic, not `relu`
 --> story.cnn:9:26
  |
9 |         upsample(2, mode=relu)
  |                          ^^^^

error[E0305]: `factor` of `upsample` must be a positive integer, or two as 3x1 or (3, 1), not the number 0.5
  --> story.cnn:10:18
   |
10 |         upsample(0.5)
   |                  ^^^
   |
   = help: `avgpool(2)` and `maxpool(2)` shrink a map

error[E0401]: `deconv`: an `out_pad` of 2 is not less than the stride 2 or the dilation 1
  --> story.cnn:11:40
   |
 2 |     input 8x16x16
   |     ------------- 8x16x16 comes from here
...
11 |         deconv(4, 2, stride=2, out_pad=2)
   |                                        ^ receives 8x16x16

error[E0404]: `deconv`: 3 groups do not divide the 8 input channels
  --> story.cnn:12:29
   |
 2 |     input 8x16x16
   |     ------------- 8 channels set here
...
12 |         deconv(4, 3, groups=3)
   |                             ^ receives 8x16x16
help: numbers of groups that divide 8 and 4: 1, 2, 4
   |
12 |         deconv(4, 3, groups=2)
   |                             ~

error[E0401]: `deconv`: the output height would be 0
  --> story.cnn:13:26
   |
 2 |     input 8x16x16
   |     ------------- 8x16x16 comes from here
...
13 |         deconv(4, 1, pad=8)
   |                          ^ receives 8x16x16

10 errors
