=== source
## The first operand is a layer's value in one instance, and in the other the block's input, which must stay.
block Before(width) {
    add {
        if in.channels != width {
            shortcut: conv(width, 1)
        } else {
            identity
        }
        conv(width, 3, pad=1, bias=false) -> bn
    }
    relu
}

## Twice in a row: the sum is private as well.
block Twice(width) {
    conv(width, 3, pad=1)
    add { identity; from input }
    add { identity; from input -> bn }
    conv(width, 1)
}

## Here it is kept: another reads it, its backward pass needs it, it is a view, there are three.
block Kept(width) {
    shared: conv(width, 1)
    add { identity; from input }
    mid: concat { identity; from shared }
    conv(width, 1) -> sigmoid
    add { identity; from input }
    conv(width, 1) -> dropout(0.5)
    add { identity; from input }
    conv(width, 1)
    add { identity; from input; from input -> bn }
    relu
}

net Sums {
    input 3x8x8

    Before(4)
    Before(4)
    shared: Twice(4)
    upsample(4) -> shared -> maxpool(4)
    Kept(4)
    globalavgpool -> flatten -> linear(5)
}

=== problems
none

=== code
"""Sums for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Sums"]


class Before(nn.Module):
    """The first operand is a layer's value in one instance, and in the other the block's input, which must stay."""

    def __init__(self, in_channels: int) -> None:
        super().__init__()
        self.shortcut: nn.Module = nn.Identity()
        if in_channels != 4:
            self.shortcut = nn.Conv2d(in_channels, 4, 1)
        self.conv1 = nn.Conv2d(in_channels, 4, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(4)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.shortcut(x)  # 4x8x8
        x = self.bn1(self.conv1(x))
        y = y + x
        x = self.relu1(y)
        return x


class Twice(nn.Module):
    """Twice in a row: the sum is private as well."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(4, 4, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(4)
        self.conv2 = nn.Conv2d(4, 4, 1)

    def forward(self, x: Tensor) -> Tensor:
        y = self.conv1(x) + x  # 4x8x8
        y += self.bn1(x)
        x = self.conv2(y)
        return x


class Kept(nn.Module):
    """Here it is kept: another reads it, its backward pass needs it, it is a view, there are three."""

    def __init__(self) -> None:
        super().__init__()
        self.shared = nn.Conv2d(4, 4, 1)
        self.conv1 = nn.Conv2d(8, 4, 1)
        self.sigmoid1 = nn.Sigmoid()
        self.conv2 = nn.Conv2d(4, 4, 1)
        self.dropout1 = nn.Dropout(p=0.5)
        self.conv3 = nn.Conv2d(4, 4, 1)
        self.bn1 = nn.BatchNorm2d(4)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.shared(x)  # 4x8x8
        z = y + x
        z = torch.cat([z, y], dim=1)  # 8x8x8
        y = self.sigmoid1(self.conv1(z))  # 4x8x8
        y = y + x
        y = self.dropout1(self.conv2(y))
        y = y + x
        x = self.conv3(y) + x + self.bn1(x)
        x = self.relu1(x)
        return x


class Sums(nn.Module):
    """The net Sums."""

    def __init__(self) -> None:
        super().__init__()
        self.before1 = Before(3)
        self.before2 = Before(4)
        self.shared = Twice()
        self.upsample1 = nn.Upsample(scale_factor=4)
        self.maxpool1 = nn.MaxPool2d(4)
        self.kept1 = Kept()
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(4, 5)

    def forward(self, x: Tensor) -> Tensor:
        x = self.before1(x)  # 4x8x8
        x = self.before2(x)
        x = self.shared(x)
        x = self.shared(self.upsample1(x))  # 4x32x32
        x = self.maxpool1(x)  # 4x8x8
        x = self.kept1(x)
        x = self.linear1(self.flatten1(self.globalavgpool1(x)))  # 5
        return x
