=== source
block Mixed(width, kernel = 3, drop = 0.1) {
    let wide = 2 * width + 1
    conv(wide, kernel, pad=kernel // 2) -> relu
    conv(wide, 1) -> dropout(drop) -> relu
}
net Numbers {
    input 3x16x16
    Mixed(8)
    Mixed(16, 5)
    Mixed(16, 5, drop=0.5)
    flatten -> linear(10)
}

=== problems
none

=== code
"""Numbers for PyTorch."""

from torch import Tensor, nn

__all__ = ["Numbers"]


class Mixed(nn.Module):
    """The block Mixed."""

    def __init__(
        self, in_channels: int, width: int, kernel: int = 3, drop: float = 0.1
    ) -> None:
        super().__init__()
        wide = 2 * width + 1
        self.conv1 = nn.Conv2d(in_channels, wide, kernel, padding=kernel // 2)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(wide, wide, 1)
        self.dropout1 = nn.Dropout(p=drop)
        self.relu2 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.conv1(x))
        x = self.relu2(self.dropout1(self.conv2(x)))
        return x


class Numbers(nn.Module):
    """The net Numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.mixed1 = Mixed(3, 8)
        self.mixed2 = Mixed(17, 16, kernel=5)
        self.mixed3 = Mixed(33, 16, kernel=5, drop=0.5)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(8448, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.mixed1(x)  # 17x16x16
        x = self.mixed2(x)  # 33x16x16
        x = self.mixed3(x)
        x = self.linear1(self.flatten1(x))  # 10
        return x
