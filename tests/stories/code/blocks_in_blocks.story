=== source
block Conv(width, kernel = 3) {
    conv(width, kernel, pad=kernel // 2, bias=false) -> bn -> relu
}
block Pair(width) {
    Conv(width)
    Conv(2 * width, 1)
}
net Nested {
    input 3x16x16
    first: Pair(8)
    second: Pair(16)
    third: Conv(64, 5)
    flatten -> linear(10)
}

=== problems
none

=== code
"""Nested for PyTorch."""

from torch import Tensor, nn

__all__ = ["Nested"]


class Conv(nn.Module):
    """The block Conv."""

    def __init__(self, in_channels: int, width: int, kernel: int = 3) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(
            in_channels, width, kernel, padding=kernel // 2, bias=False
        )
        self.bn1 = nn.BatchNorm2d(width)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.bn1(self.conv1(x)))
        return x


class Pair(nn.Module):
    """The block Pair."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__()
        self.conv1 = Conv(in_channels, width)
        self.conv2 = Conv(width, 2 * width, kernel=1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv1(x)
        x = self.conv2(x)
        return x


class Nested(nn.Module):
    """The net Nested."""

    def __init__(self) -> None:
        super().__init__()
        self.first = Pair(3, 8)
        self.second = Pair(16, 16)
        self.third = Conv(32, 64, kernel=5)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(16384, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.first(x)  # 16x16x16
        x = self.second(x)  # 32x16x16
        x = self.third(x)  # 64x16x16
        x = self.linear1(self.flatten1(x))  # 10
        return x
