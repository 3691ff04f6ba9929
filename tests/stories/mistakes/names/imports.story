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
error[E0205]: there is no spec `nowhere` to import from
 --> story.cnn:1:6
  |
1 | from nowhere import Block
  |      ^^^^^^^ looked for beside this file, then among the shipped specs
  |
  = help: an import names a spec, without folder and suffix; `cnnc list` shows those that ship with cnnc

error[E0206]: `resnet` defines no `Botleneck`
 --> story.cnn:2:20
  |
2 | from resnet import Botleneck, BasicBlock
  |                    ^^^^^^^^^
help: did you mean `Bottleneck`?
  |
2 | from resnet import Bottleneck, BasicBlock
  |                    ~~~~~~~~~~

error[E0204]: the name `BasicBlock` is used twice
 --> story.cnn:3:20
  |
2 | from resnet import Botleneck, BasicBlock
  |                               ---------- used first here
3 | from resnet import BasicBlock
  |                    ^^^^^^^^^^ used again here
  |
  = help: remove one of the two from its import

3 errors
