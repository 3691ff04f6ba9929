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
error[E0301]: `conv` has no argument `in_channels`
 --> story.cnn:3:10
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |          ^^^^^^^^^^^
help: leave it out: the shape of the input is inferred
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |          --------------

error[E0301]: `conv` has no argument `out_channels`
 --> story.cnn:3:25
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |                         ^^^^^^^^^^^^
help: in cnnc it is called `out`
  |
3 |     conv(in_channels=3, out=16, kernel_size=3)
  |                         ~~~

error[E0301]: `conv` has no argument `kernel_size`
 --> story.cnn:3:42
  |
3 |     conv(in_channels=3, out_channels=16, kernel_size=3)
  |                                          ^^^^^^^^^^^
help: in cnnc it is called `kernel`
  |
3 |     conv(in_channels=3, out_channels=16, kernel=3)
  |                                          ~~~~~~

error[E0301]: `conv` has no argument `filters`
 --> story.cnn:4:10
  |
4 |     conv(filters=16, kernel=3, padding=1)
  |          ^^^^^^^
help: in cnnc it is called `out`
  |
4 |     conv(out=16, kernel=3, padding=1)
  |          ~~~

error[E0301]: `conv` has no argument `padding`
 --> story.cnn:4:32
  |
4 |     conv(filters=16, kernel=3, padding=1)
  |                                ^^^^^^^
help: in cnnc it is called `pad`
  |
4 |     conv(filters=16, kernel=3, pad=1)
  |                                ~~~

error[E0301]: `conv` has no argument `strides`
 --> story.cnn:5:17
  |
5 |     conv(16, 3, strides=2, use_bias=false)
  |                 ^^^^^^^
help: in cnnc it is called `stride`
  |
5 |     conv(16, 3, stride=2, use_bias=false)
  |                 ~~~~~~

error[E0301]: `conv` has no argument `use_bias`
 --> story.cnn:5:28
  |
5 |     conv(16, 3, strides=2, use_bias=false)
  |                            ^^^^^^^^
help: in cnnc it is called `bias`
  |
5 |     conv(16, 3, strides=2, bias=false)
  |                            ~~~~

error[E0301]: `conv` has no argument `activation`
 --> story.cnn:6:17
  |
6 |     conv(16, 3, activation=relu)
  |                 ^^^^^^^^^^
  |
  = help: write the activation as a layer of its own: `conv(...) -> relu`

error[E0301]: `maxpool` has no argument `kernel_size`
 --> story.cnn:7:13
  |
7 |     maxpool(kernel_size=2)
  |             ^^^^^^^^^^^
help: in cnnc it is called `kernel`
  |
7 |     maxpool(kernel=2)
  |             ~~~~~~

error[E0301]: `bn` has no argument `num_features`
 --> story.cnn:8:8
  |
8 |     bn(num_features=16)
  |        ^^^^^^^^^^^^
help: leave it out: the shape of the input is inferred
  |
8 |     bn(num_features=16)
  |        ---------------

error[E0301]: `dropout` has no argument `rate`
 --> story.cnn:9:13
  |
9 |     dropout(rate=0.5)
  |             ^^^^
help: in cnnc it is called `p`
  |
9 |     dropout(p=0.5)
  |             ~

error[E0301]: `linear` has no argument `units`
  --> story.cnn:11:12
   |
11 |     linear(units=10)
   |            ^^^^^
help: in cnnc it is called `out`
   |
11 |     linear(out=10)
   |            ~~~

error[E0301]: `linear` has no argument `in_features`
  --> story.cnn:12:12
   |
12 |     linear(in_features=10, out_features=10)
   |            ^^^^^^^^^^^
help: leave it out: the shape of the input is inferred
   |
12 |     linear(in_features=10, out_features=10)
   |            ---------------

error[E0301]: `linear` has no argument `out_features`
  --> story.cnn:12:28
   |
12 |     linear(in_features=10, out_features=10)
   |                            ^^^^^^^^^^^^
help: in cnnc it is called `out`
   |
12 |     linear(in_features=10, out=10)
   |                            ~~~

14 errors
