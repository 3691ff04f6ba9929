=== source
from ResNet import Bottleneck
from resnet import bottleneck

net Capitals {
    input 3x32x32
    Bottleneck(8)
}

=== problems
error[E0205]: there is no spec `ResNet` to import
 --> story.cnn:1:6
  |
1 | from ResNet import Bottleneck
  |      ^^^^^^ neither in this file's folder nor among the shipped specs
help: did you mean `resnet`?
  |
1 | from resnet import Bottleneck
  |      ~~~~~~

error[E0206]: `resnet` does not define `bottleneck`
 --> story.cnn:2:20
  |
2 | from resnet import bottleneck
  |                    ^^^^^^^^^^
help: did you mean `Bottleneck`?
  |
2 | from resnet import Bottleneck
  |                    ~~~~~~~~~~

2 errors
