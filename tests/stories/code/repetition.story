=== source
block Unit(width) {
    conv(width, 3, pad=1, bias=false) -> bn -> relu
}
net Repeated {
    input 3x16x16
    body: Unit(8) x 4
    { conv(8, 1) -> relu } x 2
    stage {
        Unit(16) x 3
        { conv(8, 1) -> relu } x 2
    }
    more: { conv(8, 1) -> relu } x 2
    flatten -> linear(10)
}

=== problems
none

=== code
"""Repeated for PyTorch."""

from torch import Tensor, nn

__all__ = ["Repeated"]


class Unit(nn.Module):
    """The block Unit."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, width, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.bn1(self.conv1(x)))
        return x


class Repeated(nn.Module):
    """The net Repeated."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(Unit(3, 8), *[Unit(8, 8) for _ in range(3)])
        self.conv1 = nn.Conv2d(8, 8, 1)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(8, 8, 1)
        self.relu2 = nn.ReLU(inplace=True)
        self.stage = nn.Sequential(
            Unit(8, 16),
            *[Unit(16, 16) for _ in range(2)],
            nn.Conv2d(16, 8, 1),
            nn.ReLU(inplace=True),
            nn.Conv2d(8, 8, 1),
            nn.ReLU(inplace=True),
        )
        self.more = nn.Sequential(
            nn.Conv2d(8, 8, 1),
            nn.ReLU(inplace=True),
            nn.Conv2d(8, 8, 1),
            nn.ReLU(inplace=True),
        )
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(2048, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.body(x)  # 8x16x16
        x = self.relu1(self.conv1(x))
        x = self.relu2(self.conv2(x))
        x = self.stage(x)
        x = self.more(x)
        x = self.linear1(self.flatten1(x))  # 10
        return x
