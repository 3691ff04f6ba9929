=== source
from resnet import Bottlenek

block Unit(width, stride = 1) {
    conv(width, 3, strid=stride, pad=1) -> bnn -> relu
}

net Several(classes = 10) {
    input 3x32x32
    Unit(8)
    maxpol(2)
    conv(8, 3, pad=valid)
    flatten -> linear(clases)
}

=== problems
error[E0206]: `resnet` does not define `Bottlenek`
 --> story.cnn:1:20
  |
1 | from resnet import Bottlenek
  |                    ^^^^^^^^^
help: did you mean `Bottleneck`?
  |
1 | from resnet import Bottleneck
  |                    ~~~~~~~~~~

error[E0301]: `conv` has no argument `strid`
 --> story.cnn:4:20
  |
4 |     conv(width, 3, strid=stride, pad=1) -> bnn -> relu
  |                    ^^^^^
help: did you mean `stride`?
  |
4 |     conv(width, 3, stride=stride, pad=1) -> bnn -> relu
  |                    ~~~~~~

error[E0201]: there is no operator or block `bnn`
 --> story.cnn:4:44
  |
4 |     conv(width, 3, strid=stride, pad=1) -> bnn -> relu
  |                                            ^^^
help: did you mean `bn`?
  |
4 |     conv(width, 3, strid=stride, pad=1) -> bn -> relu
  |                                            ~~

error[E0201]: there is no operator or block `maxpol`
  --> story.cnn:10:5
   |
10 |     maxpol(2)
   |     ^^^^^^
help: did you mean `maxpool`?
   |
10 |     maxpool(2)
   |     ~~~~~~~

error[E0305]: `pad` of `conv` must be an integer from 0, two as (3, 1), or same, not `valid`
  --> story.cnn:11:20
   |
11 |     conv(8, 3, pad=valid)
   |                    ^^^^^
   |
   = help: leave it out: by default there is no padding

error[E0202]: the name `clases` is not defined here
  --> story.cnn:12:23
   |
12 |     flatten -> linear(clases)
   |                       ^^^^^^
help: did you mean `classes`?
   |
12 |     flatten -> linear(classes)
   |                       ~~~~~~~

6 errors
