=== source
from resnet import BasicBlock, Bottleneck
from vgg import VGG

net Unused {
    input 3x32x32
    Bottleneck(8) -> flatten -> linear(10)
}

=== problems
warning[W0104]: `BasicBlock` is imported but never used
 --> story.cnn:1:20
  |
1 | from resnet import BasicBlock, Bottleneck
  |                    ^^^^^^^^^^
  |
  = help: remove it from the import

warning[W0104]: `VGG` is imported but never used
 --> story.cnn:2:17
  |
2 | from vgg import VGG
  |                 ^^^
  |
  = help: remove it from the import

2 warnings
