=== source parts.cnn
from resnet import BasicBlock
block Stem(width) { conv(width, 3, pad=1) -> relu }

=== source main.cnn
from parts import Stem, BasicBlock, Head

net Chain {
    input 3x32x32
    Stem(64) -> BasicBlock(64) -> Head(10)
}

=== problems
error[E0206]: `parts` does not define `Head`
 --> main.cnn:1:37
  |
1 | from parts import Stem, BasicBlock, Head
  |                                     ^^^^
  |
  = help: known names: `BasicBlock` and `Stem`

1 error
