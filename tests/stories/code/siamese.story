=== source
block Tower(width) {
    conv(width, 3, pad=1, bias=false) -> bn -> relu
    conv(2 * width, 3, stride=2, pad=1) -> relu
    globalavgpool -> flatten
}

## Two images through one tower.
net Siamese(size = 16) {
    input left: 3x32x32
    input right: 3x64x64
    from left -> tower: Tower(size)
    concat {
        from tower
        from right -> other: tower
    }
    hidden: linear(64) -> relu -> hidden -> relu -> linear(1) -> sigmoid

    expect other == 32
}

=== problems
none

=== graph
left = input 3x32x32
right = input 3x64x64
tower.conv1 = conv(16, 3, pad=1, bias=false) <- left
tower.bn1 = bn <- tower.conv1
tower.relu1 = relu <- tower.bn1
tower.conv2 = conv(32, 3, stride=2, pad=1) <- tower.relu1
tower.relu2 = relu <- tower.conv2
tower.globalavgpool1 = globalavgpool <- tower.relu2
tower.flatten1 = flatten <- tower.globalavgpool1
tower@2.conv1 = conv(16, 3, pad=1, bias=false) <- right, the module tower.conv1 again
tower@2.bn1 = bn <- tower@2.conv1, the module tower.bn1 again
tower@2.relu1 = relu <- tower@2.bn1, the module tower.relu1 again
tower@2.conv2 = conv(32, 3, stride=2, pad=1) <- tower@2.relu1, the module tower.conv2 again
tower@2.relu2 = relu <- tower@2.conv2, the module tower.relu2 again
tower@2.globalavgpool1 = globalavgpool <- tower@2.relu2, the module tower.globalavgpool1 again
tower@2.flatten1 = flatten <- tower@2.globalavgpool1, the module tower.flatten1 again
concat1 = concat <- tower.flatten1, tower@2.flatten1
hidden = linear(64) <- concat1
relu1 = relu <- hidden
hidden@2 = linear(64) <- relu1, the module hidden again
relu2 = relu <- hidden@2
linear1 = linear(1) <- relu2
output <- linear1, then sigmoid

=== table
name              layer                           output    parameters       MACs  buffers
------------------------------------------------------------------------------------------
left                                              3x32x32
right                                             3x64x64
tower             Tower(width=16)                 32             5,104  1,622,016       33
  conv1           conv(16, 3, pad=1, bias=false)  16x32x32         432    442,368
  bn1             bn                              16x32x32          32                  33
  relu1           relu                            16x32x32
  conv2           conv(32, 3, stride=2, pad=1)    32x16x16       4,640  1,179,648
  relu2           relu                            32x16x16
  globalavgpool1  globalavgpool                   32x1x1
  flatten1        flatten                         32
tower@2           tower again                     32                    6,488,064
concat1           concat                          64
hidden            linear(64)                      64             4,160      4,096
relu1             relu                            64
hidden@2          hidden again                    64                        4,096
relu2             relu                            64
linear1           linear(1)                       1                 65         64
------------------------------------------------------------------------------------------
parameters  9,329
buffers     33  numbers that are stored and not trained
MACs        8,118,336  of one example, in convolutions and linear layers
FLOPs       16,236,672  two for each MAC
depth       5  weighted layers on the longest path; 4 in all

=== code
"""Siamese for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Siamese"]


class Tower(nn.Module):
    """The block Tower."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(16, 32, 3, stride=2, padding=1)
        self.relu2 = nn.ReLU(inplace=True)
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.bn1(self.conv1(x)))  # 16x32x32
        x = self.relu2(self.conv2(x))  # 32x16x16
        x = self.flatten1(self.globalavgpool1(x))  # 32
        return x


class Siamese(nn.Module):
    """Two images through one tower."""

    def __init__(self) -> None:
        super().__init__()
        self.tower = Tower()
        self.hidden = nn.Linear(64, 64)
        self.relu1 = nn.ReLU(inplace=True)
        self.relu2 = nn.ReLU(inplace=True)
        self.linear1 = nn.Linear(64, 1)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        x: Tensor = torch.cat([self.tower(left), self.tower(right)], dim=1)  # 64
        x = self.hidden(self.relu1(self.hidden(x)))
        x = self.linear1(self.relu2(x))  # 1
        return x

    def predict(self, left: Tensor, right: Tensor) -> Tensor:
        """Return independent probabilities, each from 0 to 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(left, right)
        return torch.sigmoid(logits)
