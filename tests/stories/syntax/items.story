=== source
from resnet import ResNet, Bottleneck
from vision.blocks import Stem

## Not a doc comment of anything: a blank line follows.

let classes = 10

## The first line.
##
##   The third, indented.
net Small(unit = Bottleneck, depths = [1, 1]) { input 3x8x8; unit(8) x depths[0] }

# An ordinary comment.
seq Pair(c) { conv(c, 3); relu }
block Empty { }

## Fifty layers.
net ResNet50 = ResNet(Bottleneck, [3, 4, 6, 3])
net ResNet26(classes = 10) = ResNet(Bottleneck, [2, 2, 2, 2], classes) { expect depth == 26 }

=== syntax
import ResNet, Bottleneck from resnet
import Stem from vision.blocks
let classes = 10
## The first line.
##
##   The third, indented.
net Small(unit = Bottleneck, depths = [1, 1])
    input - 3x8x8
    chain
        unit(8) x (at depths 0)
seq Pair(c)
    chain
        conv(c, 3)
    chain
        relu
block Empty
## Fifty layers.
net ResNet50 = ResNet(Bottleneck, [3, 4, 6, 3])
net ResNet26(classes = 10) = ResNet(Bottleneck, [2, 2, 2, 2], classes)
    expect depth == 26
