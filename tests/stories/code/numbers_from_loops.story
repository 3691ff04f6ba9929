=== source
block Dense(growth) {
    concat {
        identity
        conv(growth, 3, pad=1) -> relu
    }
}
net Loop(growth = 4) {
    input 3x16x16
    for i in 0..3 {
        "dense{i + 1}": Dense(growth)
        "wide{i}": conv(8 + 4 * i, 1)
    }
    flatten -> linear(10)
}

=== problems
none

=== code
"""Loop for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Loop"]


class Dense(nn.Module):
    """The block Dense."""

    def __init__(self, in_channels: int, growth: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, growth, 3, padding=1)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.relu1(self.conv1(x))  # growth x 16 x 16
        x = torch.cat([x, y], dim=1)
        return x


class Loop(nn.Module):
    """The net Loop."""

    def __init__(self, growth: int = 4) -> None:
        super().__init__()
        self.dense1 = Dense(3, growth)
        self.wide0 = nn.Conv2d(3 + growth, 8, 1)
        self.dense2 = Dense(8, growth)
        self.wide1 = nn.Conv2d(8 + growth, 12, 1)
        self.dense3 = Dense(12, growth)
        self.wide2 = nn.Conv2d(12 + growth, 16, 1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(4096, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.dense1(x)  # (3 + growth) x 16 x 16
        x = self.wide0(x)  # 8x16x16
        x = self.dense2(x)  # (8 + growth) x 16 x 16
        x = self.wide1(x)  # 12x16x16
        x = self.dense3(x)  # (12 + growth) x 16 x 16
        x = self.wide2(x)  # 16x16x16
        x = self.linear1(self.flatten1(x))  # 10
        return x
