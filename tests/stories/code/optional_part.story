=== source
block Residual(width, stride = 1) {
    add {
        conv(width, 3, stride, pad=1, bias=false) -> bn
        if stride != 1 or in.channels != width {
            shortcut: conv(width, 1, stride)
        } else {
            identity
        }
    }
    relu
}
net Optional {
    input 3x16x16
    conv(8, 3, pad=1)
    Residual(8)
    Residual(16, 2)
    Residual(16)
    flatten -> linear(10)
}

=== problems
none

=== code
"""Optional for PyTorch."""

from torch import Tensor, nn

__all__ = ["Optional"]


class Residual(nn.Module):
    """The block Residual."""

    def __init__(self, in_channels: int, width: int, stride: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(
            in_channels, width, 3, stride=stride, padding=1, bias=False
        )
        self.bn1 = nn.BatchNorm2d(width)
        self.shortcut: nn.Module = nn.Identity()
        if stride != 1 or in_channels != width:
            self.shortcut = nn.Conv2d(in_channels, width, 1, stride=stride)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn1(self.conv1(x))
        y += self.shortcut(x)
        x = self.relu1(y)
        return x


class Optional(nn.Module):
    """The net Optional."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, padding=1)
        self.residual1 = Residual(8, 8)
        self.residual2 = Residual(8, 16, stride=2)
        self.residual3 = Residual(16, 16)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(1024, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv1(x)  # 8x16x16
        x = self.residual1(x)
        x = self.residual2(x)  # 16x8x8
        x = self.residual3(x)
        x = self.linear1(self.flatten1(x))  # 10
        return x
