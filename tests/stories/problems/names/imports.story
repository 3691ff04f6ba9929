=== source
from nowhere import Block
from resnet import Botleneck, BasicBlock
from resnet import BasicBlock
net Imports {
    input 3x32x32
    Block(3)
    BasicBlock(3)
}

=== problems
error[E0205]: there is no spec `nowhere` to import
 --> story.cnn:1:6
  |
1 | from nowhere import Block
  |      ^^^^^^^ neither in this file's folder nor among the shipped specs
  |
  = help: import a spec by its name, without folder or suffix; `cnnc list` shows those that ship with cnnc

error[E0206]: `resnet` does not define `Botleneck`
 --> story.cnn:2:20
  |
2 | from resnet import Botleneck, BasicBlock
  |                    ^^^^^^^^^
help: did you mean `Bottleneck`?
  |
2 | from resnet import Bottleneck, BasicBlock
  |                    ~~~~~~~~~~

error[E0204]: the name `BasicBlock` is defined twice
 --> story.cnn:3:20
  |
2 | from resnet import Botleneck, BasicBlock
  |                               ---------- defined first here
3 | from resnet import BasicBlock
  |                    ^^^^^^^^^^ defined again here
  |
  = help: remove it from one of the two imports

3 errors
