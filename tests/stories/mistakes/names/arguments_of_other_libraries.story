=== source
net Others {
    input 3x32x32
    conv(in_channels=3, out_channels=16, kernel_size=3)
    conv(filters=16, kernel=3, padding=1)
    conv(16, 3, strides=2, use_bias=false)
    conv(16, 3, activation=relu)
    maxpool(kernel_size=2)
    bn(num_features=16)
    dropout(rate=0.5)
    flatten
    linear(units=10)
    linear(in_features=10, out_features=10)
}

=== problems
error[E0302]: `conv` needs `out` and `kernel`
 --> story.cnn:3:5
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: its arguments are `out, kernel, stride=1, pad=0, dilation=1, groups=1, bias=true`

error[E0301]: `conv` has no argument `in_channels`
 --> story.cnn:3:10
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |          ^^^^^^^^^^^
  |
  = help: there is `out`, `kernel`, `stride`, `pad`, `dilation`, `groups` and `bias`

error[E0301]: `conv` has no argument `out_channels`
 --> story.cnn:3:25
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |                         ^^^^^^^^^^^^
  |
  = help: there is `out`, `kernel`, `stride`, `pad`, `dilation`, `groups` and `bias`

error[E0301]: `conv` has no argument `kernel_size`
 --> story.cnn:3:42
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |                                          ^^^^^^^^^^^
  |
  = help: did you mean `kernel`?

error[E0302]: `conv` needs `out`
 --> story.cnn:4:5
  |
4 |     conv(filters=16, kernel=3, padding=1)
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: its arguments are `out, kernel, stride=1, pad=0, dilation=1, groups=1, bias=true`

error[E0301]: `conv` has no argument `filters`
 --> story.cnn:4:10
  |
4 |     conv(filters=16, kernel=3, padding=1)
  |          ^^^^^^^
  |
  = help: there is `out`, `kernel`, `stride`, `pad`, `dilation`, `groups` and `bias`

error[E0301]: `conv` has no argument `padding`
 --> story.cnn:4:32
  |
4 |     conv(filters=16, kernel=3, padding=1)
  |                                ^^^^^^^
  |
  = help: did you mean `pad`?

error[E0301]: `conv` has no argument `strides`
 --> story.cnn:5:17
  |
5 |     conv(16, 3, strides=2, use_bias=false)
  |                 ^^^^^^^
  |
  = help: did you mean `stride`?

error[E0301]: `conv` has no argument `use_bias`
 --> story.cnn:5:28
  |
5 |     conv(16, 3, strides=2, use_bias=false)
  |                            ^^^^^^^^
  |
  = help: did you mean `bias`?

error[E0301]: `conv` has no argument `activation`
 --> story.cnn:6:17
  |
6 |     conv(16, 3, activation=relu)
  |                 ^^^^^^^^^^
  |
  = help: did you mean `dilation`?

error[E0301]: `maxpool` has no argument `kernel_size`
 --> story.cnn:7:13
  |
7 |     maxpool(kernel_size=2)
  |             ^^^^^^^^^^^
  |
  = help: did you mean `kernel`?

error[E0301]: `bn` has no argument `num_features`
 --> story.cnn:8:8
  |
8 |     bn(num_features=16)
  |        ^^^^^^^^^^^^
  |
  = help: there is `eps`, `momentum` and `affine`

error[E0301]: `dropout` has no argument `rate`
 --> story.cnn:9:13
  |
9 |     dropout(rate=0.5)
  |             ^^^^
  |
  = help: there is `p`

error[E0302]: `linear` needs `out`
  --> story.cnn:11:5
   |
11 |     linear(units=10)
   |     ^^^^^^^^^^^^^^^^
   |
   = help: its arguments are `out, bias=true, axis=features`

error[E0301]: `linear` has no argument `units`
  --> story.cnn:11:12
   |
11 |     linear(units=10)
   |            ^^^^^
   |
   = help: there is `out`, `bias` and `axis`

error[E0302]: `linear` needs `out`
  --> story.cnn:12:5
   |
12 |     linear(in_features=10, out_features=10)
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: its arguments are `out, bias=true, axis=features`

error[E0301]: `linear` has no argument `in_features`
  --> story.cnn:12:12
   |
12 |     linear(in_features=10, out_features=10)
   |            ^^^^^^^^^^^
   |
   = help: there is `out`, `bias` and `axis`

error[E0301]: `linear` has no argument `out_features`
  --> story.cnn:12:28
   |
12 |     linear(in_features=10, out_features=10)
   |                            ^^^^^^^^^^^^
   |
   = help: there is `out`, `bias` and `axis`

18 errors
