=== source
import torch
from torch import nn

class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3)

=== problems
error[E0110]: `import` stands outside of every `net`, `block` and `seq`
 --> story.cnn:1:1
  |
1 | import torch
  | ^^^^^^
  |
  = help: look for a `}` too many above, or put it into a `net`

error[E0110]: `class` stands outside of every `net`, `block` and `seq`
 --> story.cnn:4:1
  |
4 | class Small(nn.Module):
  | ^^^^^
  |
  = help: look for a `}` too many above, or put it into a `net`

error[E0111]: `.` means nothing in a spec
 --> story.cnn:6:16
  |
6 |         super().__init__()
  |                ^
  |
  = help: take it out; words stand in double quotes, and comments begin with `#`

3 errors
