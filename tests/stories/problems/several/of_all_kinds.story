=== source
from resnet import Botleneck

block Unit(width) {
    conv(width, 3 pad=1) -> bnn -> relu
}
net Several {
    input 3x32x32
    Unit(8)
    conv(8, 3, pad="same", bias=1)
    maxpool(0)
    linear(10)
}

=== problems
error[E0206]: `resnet` does not define `Botleneck`
 --> story.cnn:1:20
  |
1 | from resnet import Botleneck
  |                    ^^^^^^^^^
help: did you mean `Bottleneck`?
  |
1 | from resnet import Bottleneck
  |                    ~~~~~~~~~~

error[E0104]: missing `,` before `pad`
 --> story.cnn:4:19
  |
4 |     conv(width, 3 pad=1) -> bnn -> relu
  |                   ^^^
help: insert `,`
  |
4 |     conv(width, 3, pad=1) -> bnn -> relu
  |                  +

error[E0305]: `bias` of `conv` must be true or false, not the number 1
 --> story.cnn:9:33
  |
9 |     conv(8, 3, pad="same", bias=1)
  |                                 ^
  |
  = help: write `true`

error[E0305]: `kernel` of `maxpool` must be a positive integer, or two as 3x1 or (3, 1), not the number 0
  --> story.cnn:10:13
   |
10 |     maxpool(0)
   |             ^
   |
   = help: the minimum is `1`

4 errors
