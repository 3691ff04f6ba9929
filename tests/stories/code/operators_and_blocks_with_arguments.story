=== source
let norm = bn(eps=0.001)

## A convolution of some kind, normalised.
seq Layer(width, of, act = relu) {
    of(width) -> norm -> act
}

## Two layers of one kind side by side, joined as it is said.
block Pair(width, unit, join) {
    join {
        unit(width)
        unit(width)
    }
}

net Arguments(width = 8, classes = 10) {
    input 3x16x16

    Layer(width, conv(kernel=3, pad=1))
    Pair(width, Layer(of=conv(kernel=1), act=leaky_relu(0.2)), concat)
    let grouped = conv(kernel=3)
    let strided = grouped(stride=2, groups=4)
    strided(2 * width)
    flatten -> linear(classes)
}

=== problems
warning[W0204]: `conv` does not read the last row and the last column of 16x16
  --> story.cnn:23:5
   |
23 |     strided(2 * width)
   |     ^^^^^^^^^^^^^^^^^^
   |
   = help: pad the map, or choose an input size that the windows cover completely

1 warning

=== code
"""Arguments for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Arguments"]


class Layer(nn.Sequential):
    """A convolution of some kind, normalised."""

    def __init__(self, width: int) -> None:
        super().__init__(
            nn.Conv2d(3, width, 3, padding=1),
            nn.BatchNorm2d(width, eps=0.001),
            nn.ReLU(inplace=True),
        )


class Layer2(nn.Sequential):
    """A convolution of some kind, normalised."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__(
            nn.Conv2d(in_channels, width, 1),
            nn.BatchNorm2d(width, eps=0.001),
            nn.LeakyReLU(negative_slope=0.2, inplace=True),
        )


class Pair(nn.Module):
    """Two layers of one kind side by side, joined as it is said."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__()
        self.layer1 = Layer2(in_channels, width)
        self.layer2 = Layer2(in_channels, width)

    def forward(self, x: Tensor) -> Tensor:
        x = torch.cat([self.layer1(x), self.layer2(x)], dim=1)
        return x


class Arguments(nn.Module):
    """The net Arguments."""

    def __init__(self, width: int = 8, classes: int = 10) -> None:
        super().__init__()
        self.layer1 = Layer(width)
        self.pair1 = Pair(width, width)
        self.conv1 = nn.Conv2d(width + width, 2 * width, 3, stride=2, groups=4)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(2 * width * 7 * 7, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.layer1(x)  # width x 16 x 16
        x = self.pair1(x)  # (width + width) x 16 x 16
        x = self.conv1(x)  # (2 * width) x 7 x 7
        x = self.linear1(self.flatten1(x))  # classes
        return x
