=== source
block Grow(width) {
    concat {
        identity
        conv(width, 3, pad=1) -> relu
    }
}

## Loops where names and numbers count up, and none where they do not.
net Dense {
    input 3x8x8
    stage1 {
        for i in 0..4 {
            "layer{i + 1}": Grow(8)
        }
        last: conv(16, 1)
    }
    stage2 {
        Grow(8) x 3
    }
    stage3 {
        for i in 0..3 {
            "layer{2 * i}": Grow(8)
        }
    }
    stage4 {
        Grow(4)
        Grow(6)
        Grow(6)
        Grow(6)
    }
}

=== code
"""Dense for PyTorch."""

from collections import OrderedDict

import torch
from torch import Tensor, nn

__all__ = ["Dense"]


class Grow(nn.Module):
    """The block Grow."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, width, 3, padding=1)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.relu1(self.conv1(x))
        x = torch.cat([x, y], dim=1)
        return x


class Dense(nn.Module):
    """Loops where names and numbers count up, and none where they do not."""

    def __init__(self) -> None:
        super().__init__()
        self.stage1 = nn.Sequential(
            OrderedDict(
                [
                    *[(f"layer{i + 1}", Grow(3 + 8 * i, 8)) for i in range(4)],
                    ("last", nn.Conv2d(35, 16, 1)),
                ]
            )
        )
        self.stage2 = nn.Sequential(*[Grow(16 + 8 * i, 8) for i in range(3)])
        self.stage3 = nn.Sequential(
            OrderedDict(
                [
                    ("layer0", Grow(40, 8)),
                    ("layer2", Grow(48, 8)),
                    ("layer4", Grow(56, 8)),
                ]
            )
        )
        self.stage4 = nn.Sequential(
            Grow(64, 4),
            *[Grow(68 + 6 * i, 6) for i in range(3)],
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self.stage1(x)  # 16x8x8
        x = self.stage2(x)  # 40x8x8
        x = self.stage3(x)  # 64x8x8
        x = self.stage4(x)  # 86x8x8
        return x
