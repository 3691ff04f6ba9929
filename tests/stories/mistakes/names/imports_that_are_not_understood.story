=== source
from "resnet.cnn" import Bottleneck, BasicBlock

net Small {
    input 16x8x8
    Bottleneck(4) -> BasicBlock(16) -> conw(8, 1)
}

=== problems
error[E0103]: this `"` closes nothing
 --> story.cnn:1:6
  |
1 | from "resnet.cnn" import Bottleneck, BasicBlock
  |      ^
  |
  = help: take it out, or open what it is to close

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
