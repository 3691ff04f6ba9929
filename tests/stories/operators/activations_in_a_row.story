=== source
## Where one works in place, the next one must not: its gradient needs what the first has written.
net Row {
    input 4x8x8
    conv(4, 1) -> leaky_relu -> relu6 -> elu -> conv(4, 1)
    conv(4, 1) -> relu6 -> slice(0, 2) -> leaky_relu(0.2)
}

=== code
"""Row for PyTorch."""

from torch import Tensor, nn

__all__ = ["Row"]


class ChannelSlice(nn.Module):
    """The channels from `start` up to, and without, `end`."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__()
        self.start = start
        self.end = end

    def forward(self, x: Tensor) -> Tensor:
        return x[:, self.start : self.end]


class Row(nn.Module):
    """Where one works in place, the next one must not: its gradient needs what the first has written."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(4, 4, 1)
        self.leaky_relu1 = nn.LeakyReLU(inplace=True)
        self.relu6_1 = nn.ReLU6()
        self.elu1 = nn.ELU()
        self.conv2 = nn.Conv2d(4, 4, 1)
        self.conv3 = nn.Conv2d(4, 4, 1)
        self.relu6_2 = nn.ReLU6(inplace=True)
        self.slice1 = ChannelSlice(0, 2)
        self.leaky_relu2 = nn.LeakyReLU(negative_slope=0.2)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv2(self.elu1(self.relu6_1(self.leaky_relu1(self.conv1(x)))))
        x = self.leaky_relu2(self.slice1(self.relu6_2(self.conv3(x))))  # 2x8x8
        return x
