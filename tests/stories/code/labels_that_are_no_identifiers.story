=== source
block Unit(kernel) {
    "1": conv(8, kernel, pad=same)
    if in.channels != 8 {
        "down-1": conv(8, 1)
    }
    class: conv(8, 1)
}

net Labelled {
    input 3x8x8
    "3": conv(4, 3) -> relu
    "0" { conv(4, 3, pad=1) -> relu }
    "a-group" {
        conv(4, 3, pad=1) -> middle: relu
        conv(8, 1)
    }
    Unit(3) -> Unit(5)
    skip { last: identity; conv(8, 1) }
    for i in 0..2 {
        "{i + 5}" {
            conv(8, 1)
            add { identity; from skip.0 }
        }
    }
    lambda: conv(8, 1) -> "8": layer_scale(0.1)
    init conv zeros
    init lambda.bias ones
}

=== problems
none

=== shapes
input: 3x8x8
3: 4x6x6
relu1: 4x6x6
0.0: 4x6x6
0.1: 4x6x6
a-group.0: 4x6x6
a-group.middle: 4x6x6
a-group.1: 8x6x6
unit1.1: 8x6x6
unit1.class: 8x6x6
unit2.1: 8x6x6
unit2.class: 8x6x6
skip.last: 8x6x6
skip.0: 8x6x6
5.0: 8x6x6
5.add1: 8x6x6
6.0: 8x6x6
6.add1: 8x6x6
lambda: 8x6x6
8: 8x6x6

=== code
"""Labelled for PyTorch."""

from collections import OrderedDict

import torch
from torch import Tensor, nn

__all__ = ["Labelled"]


class Unit(nn.Module):
    """The block Unit."""

    def __init__(self, kernel: int) -> None:
        super().__init__()
        self.add_module("1", nn.Conv2d(8, 8, kernel, padding="same"))
        self.add_module("class", nn.Conv2d(8, 8, 1))

    def forward(self, x: Tensor) -> Tensor:
        x = self.get_submodule("1")(x)  # 8x6x6
        x = self.get_submodule("class")(x)
        return x


def _initialise(module: nn.Module) -> None:
    """Start the weights of one layer."""
    if isinstance(module, nn.Conv2d):
        nn.init.zeros_(module.weight)


class Labelled(nn.Module):
    """The net Labelled."""

    def __init__(self) -> None:
        super().__init__()
        self.add_module("3", nn.Conv2d(3, 4, 3))
        self.relu1 = nn.ReLU(inplace=True)
        self.add_module(
            "0",
            nn.Sequential(nn.Conv2d(4, 4, 3, padding=1), nn.ReLU(inplace=True)),
        )
        self.add_module(
            "a-group",
            nn.Sequential(
                OrderedDict(
                    [
                        ("0", nn.Conv2d(4, 4, 3, padding=1)),
                        ("middle", nn.ReLU(inplace=True)),
                        ("1", nn.Conv2d(4, 8, 1)),
                    ]
                )
            ),
        )
        self.unit1 = Unit(3)
        self.unit2 = Unit(5)
        self.skip = nn.Sequential(
            OrderedDict([("last", nn.Identity()), ("0", nn.Conv2d(8, 8, 1))])
        )
        self.add_module("5", nn.ModuleList([nn.Conv2d(8, 8, 1)]))
        self.add_module("6", nn.ModuleList([nn.Conv2d(8, 8, 1)]))
        self.add_module("lambda", nn.Conv2d(8, 8, 1))
        self.register_parameter("8", nn.Parameter(torch.full((8, 1, 1), 0.1)))
        self.apply(_initialise)
        nn.init.ones_(self.get_parameter("lambda.bias"))

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.get_submodule("3")(x))  # 4x6x6
        x = self.get_submodule("0")(x)
        x = self.get_submodule("a-group")(x)  # 8x6x6
        x = self.unit1(x)
        x = self.unit2(x)
        x = self.skip(x)
        y = self.get_submodule("5.0")(x) + x
        x = self.get_submodule("6.0")(y) + x
        x = self.get_parameter("8") * self.get_submodule("lambda")(x)
        return x
