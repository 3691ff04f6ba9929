=== source
import torch
from torch import nn

class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3)

=== problems
error[E0125]: this looks like Python, not like a spec
 --> story.cnn:1:1
  |
1 | import torch
  | ^^^^^^^^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
