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
error[E0101]: the end of the line cannot stand here
 --> story.cnn:1:12
  |
1 | from resnet
  |            ^ expected `import`

error[E0101]: the end of the line cannot stand here
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
  = help: a spec is named without a path: `from resnet import Bottleneck` looks beside this file

error[E0103]: this `"` closes nothing
 --> story.cnn:6:6
  |
6 | from "resnet" import A
  |      ^
  |
  = help: take it out, or open what it is to close

6 errors
