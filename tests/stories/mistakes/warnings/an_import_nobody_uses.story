=== source
from resnet import BasicBlock, Bottleneck
from vgg import VGG

net Unused {
    input 3x32x32
    Bottleneck(8) -> flatten -> linear(10)
}

=== problems
none
