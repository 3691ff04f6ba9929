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
error[E0101]: unexpected end of line
 --> story.cnn:1:12
  |
1 | from resnet
  |            ^ expected `import`

error[E0101]: unexpected end of line
 --> story.cnn:2:19
  |
2 | from resnet import
  |                   ^ expected a name

error[E0110]: `import` is outside of every `net`, `block` and `seq`
 --> story.cnn:3:1
  |
3 | import resnet
  | ^^^^^^
  |
  = help: name what to import: `from resnet import Bottleneck`

error[E0101]: unexpected `*`
 --> story.cnn:4:20
  |
4 | from resnet import *
  |                    ^ expected a name
  |
  = help: name what to import: `from resnet import Bottleneck`

error[E0101]: unexpected `..`
 --> story.cnn:5:6
  |
5 | from ../resnet import A
  |      ^^ expected the name of a value
  |
  = help: write the name of the spec without folder, suffix and quotes: `from resnet import Bottleneck`

error[E0101]: unexpected string
 --> story.cnn:6:6
  |
6 | from "resnet" import A
  |      ^ expected the name of a value
  |
  = help: write the name of the spec without folder, suffix and quotes: `from resnet import Bottleneck`

6 errors
