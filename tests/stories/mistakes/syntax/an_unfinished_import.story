=== source
from resnet
from resnet import
import resnet
from resnet import *
from ../resnet import A
from "resnet" import A
net Small {
    input 3x32x32
    conv(8, 3)
}

=== problems
error[E0101]: the line ends too early
 --> story.cnn:1:12
  |
1 | from resnet
  |            ^ expected `import`

error[E0101]: the line ends too early
 --> story.cnn:2:19
  |
2 | from resnet import
  |                   ^ expected a name

error[E0110]: `import` stands outside of every `net`, `block` and `seq`
 --> story.cnn:3:1
  |
3 | import resnet
  | ^^^^^^
  |
  = help: name what is to be imported: `from resnet import Bottleneck`

error[E0101]: `*` cannot stand here
 --> story.cnn:4:20
  |
4 | from resnet import *
  |                    ^ expected a name
  |
  = help: name what is to be imported: `from resnet import Bottleneck`

error[E0101]: `..` cannot stand here
 --> story.cnn:5:6
  |
5 | from ../resnet import A
  |      ^^ expected the name of a value
  |
  = help: an import names a spec, without folder, suffix and quotes: `from resnet import Bottleneck`

error[E0101]: the text cannot stand here
 --> story.cnn:6:6
  |
6 | from "resnet" import A
  |      ^ expected the name of a value
  |
  = help: an import names a spec, without folder, suffix and quotes: `from resnet import Bottleneck`

6 errors
