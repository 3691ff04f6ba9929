=== source
from "resnet.cnn" import Bottleneck, BasicBlock

net Small {
    input 16x8x8
    Bottleneck(4) -> BasicBlock(16) -> conw(8, 1)
}

=== problems
error[E0101]: unexpected string
 --> story.cnn:1:6
  |
1 | from "resnet.cnn" import Bottleneck, BasicBlock
  |      ^ expected the name of a value
  |
  = help: write the name of the spec without folder, suffix and quotes: `from resnet import Bottleneck`

error[E0201]: there is no operator or block `conw`
 --> story.cnn:5:40
  |
5 |     Bottleneck(4) -> BasicBlock(16) -> conw(8, 1)
  |                                        ^^^^
help: did you mean `conv`?
  |
5 |     Bottleneck(4) -> BasicBlock(16) -> conv(8, 1)
  |                                        ~~~~

2 errors
