=== source
## A tower for two pictures of one height, whose first use is only its definition.
block Tower(width, stride = 1) {
    add {
        conv(width, 3, stride, pad=1, bias=false) -> bn
        if stride != 1 or in.channels != width {
            conv(width, 1, stride)
        } else {
            identity
        }
    }
    if in.height > 0 {
        relu
    }
}

net Pair(classes = 3) {
    input left: 3 x H x W
    input right: 3 x H x K
    from left -> tower: Tower(8, 2)
    concat {
        from left  -> tower -> globalavgpool
        from right -> tower -> Tower(8) -> globalavgpool
    }
    flatten -> linear(classes) -> softmax
    init conv kaiming_normal
    output kind
    output map from tower

    expect tower == 8 x (H+1)//2 x (W+1)//2
    expect tower == 8 x ((H - 1)//2 + 1) x -(-W//2)
    expect W <= W + K
    expect linear1.macs == 16 * classes
}

=== problems
none

=== sizes
name            layer                                    output                                   parameters                               MACs
-----------------------------------------------------------------------------------------------------------------------------------------------
left                                                     3xHxW
right                                                    3xHxW
tower           Tower(width=8, stride=2)                 8 x floor((H-1)/2)+1 x floor((W-1)/2)+1         264  240*floor((H+1)/2)*floor((W+1)/2)
  conv1         conv(8, 3, stride=2, pad=1, bias=false)  8 x floor((H-1)/2)+1 x floor((W-1)/2)+1         216  216*floor((H+1)/2)*floor((W+1)/2)
  bn1           bn                                       8 x floor((H-1)/2)+1 x floor((W-1)/2)+1          16
  conv2         conv(8, 1, stride=2)                     8 x floor((H-1)/2)+1 x floor((W-1)/2)+1          32   24*floor((H+1)/2)*floor((W+1)/2)
  add1          add                                      8 x floor((H-1)/2)+1 x floor((W-1)/2)+1
  relu1         relu                                     8 x floor((H-1)/2)+1 x floor((W-1)/2)+1
tower@2         tower again                              8 x floor((H-1)/2)+1 x floor((W-1)/2)+1              240*floor((H+1)/2)*floor((W+1)/2)
globalavgpool1  globalavgpool                            8x1x1
tower@3         tower again                              8 x floor((H-1)/2)+1 x floor((W-1)/2)+1              240*floor((H+1)/2)*floor((W+1)/2)
tower1          Tower(width=8)                           8 x floor((H-1)/2)+1 x floor((W-1)/2)+1         592  576*floor((H+1)/2)*floor((W+1)/2)
  conv1         conv(8, 3, pad=1, bias=false)            8 x floor((H-1)/2)+1 x floor((W-1)/2)+1         576  576*floor((H+1)/2)*floor((W+1)/2)
  bn1           bn                                       8 x floor((H-1)/2)+1 x floor((W-1)/2)+1          16
  add1          add                                      8 x floor((H-1)/2)+1 x floor((W-1)/2)+1
  relu1         relu                                     8 x floor((H-1)/2)+1 x floor((W-1)/2)+1
globalavgpool2  globalavgpool                            8x1x1
concat1         concat                                   16x1x1
flatten1        flatten                                  16
linear1         linear(3)                                3                                                51                                 48
-----------------------------------------------------------------------------------------------------------------------------------------------
parameters  907
buffers     34  numbers that are stored and not trained
MACs        1296*floor((H+1)/2)*floor((W+1)/2) + 48
            of one example, in convolutions and linear layers
FLOPs       two for each MAC
depth       3  weighted layers on the longest path; 4 in all
demands of the input
  none: every height and width from 1 is taken
output linear1
  receptive field  all of the input
  stride           2x2, up to tower@2.relu1
  receptive field  3x3 from -1, -1, up to tower@2.relu1
output tower.relu1
  stride           2x2
  receptive field  3x3 from -1, -1

=== code
"""Pair for PyTorch."""

from typing import NamedTuple

import torch
from torch import Tensor, nn

__all__ = ["Pair", "PairOutput"]


class Tower(nn.Module):
    """A tower for two pictures of one height, whose first use is only its definition."""

    def __init__(self, in_channels: int, stride: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, 8, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.conv2: nn.Module = nn.Identity()
        if stride != 1 or in_channels != 8:
            self.conv2 = nn.Conv2d(in_channels, 8, 1, stride=stride)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn1(self.conv1(x))
        y += self.conv2(x)
        x = self.relu1(y)
        return x


class PairOutput(NamedTuple):
    """What Pair returns."""

    kind: Tensor
    map: Tensor


def _initialise(module: nn.Module) -> None:
    """Start the weights of one layer."""
    if isinstance(module, nn.Conv2d):
        nn.init.kaiming_normal_(module.weight)


class Pair(nn.Module):
    """The net Pair."""

    def __init__(self, classes: int = 3) -> None:
        super().__init__()
        self.tower = Tower(3, stride=2)
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.tower1 = Tower(8)
        self.globalavgpool2 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(16, classes)
        self.apply(_initialise)

    def forward(self, left: Tensor, right: Tensor) -> PairOutput:
        x = self.tower(left)  # 8 x floor((H-1)/2)+1 x floor((W-1)/2)+1
        left = self.tower(left)
        left = self.globalavgpool1(left)  # 8x1x1
        y = self.tower(right)  # 8 x floor((H-1)/2)+1 x floor((K-1)/2)+1
        y = self.tower1(y)
        left = torch.cat([left, self.globalavgpool2(y)], dim=1)  # 16x1x1
        y = self.linear1(self.flatten1(left))  # classes
        return PairOutput(kind=y, map=x)

    def predict(self, left: Tensor, right: Tensor) -> PairOutput:
        """Return the outputs with their activations applied; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            output: PairOutput = self(left, right)
        return PairOutput(kind=torch.softmax(output.kind, dim=1), map=output.map)
