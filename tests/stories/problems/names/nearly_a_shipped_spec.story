=== source
from resnt import Bottleneck
from mobilenet import InvertedResidual

net Near {
    input 3x32x32
    Bottleneck(8) -> InvertedResidual(8)
}

=== problems
error[E0205]: there is no spec `resnt` to import
 --> story.cnn:1:6
  |
1 | from resnt import Bottleneck
  |      ^^^^^ neither in this file's folder nor among the shipped specs
help: did you mean `resnet`?
  |
1 | from resnet import Bottleneck
  |      ~~~~~~

error[E0205]: there is no spec `mobilenet` to import
 --> story.cnn:2:6
  |
2 | from mobilenet import InvertedResidual
  |      ^^^^^^^^^ neither in this file's folder nor among the shipped specs
  |
  = help: did you mean `mobilenet_v3`?

2 errors
