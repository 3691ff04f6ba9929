=== source
block Odd(lambda, self, nn = 2) {
    let torch = lambda + self
    conv(torch, 1) -> conv(torch, nn)
}
net Names(print = 3) {
    input 1x8x8
    Odd(3, 4)
    Odd(5, 6, nn=3)
    flatten -> linear(print)
}

=== problems
none

=== code
"""Names for PyTorch."""

from torch import Tensor, nn

__all__ = ["Names"]


class Odd(nn.Module):
    """The block Odd."""

    def __init__(
        self, in_channels: int, lambda_: int, self_: int, nn_: int = 2
    ) -> None:
        super().__init__()
        torch_ = lambda_ + self_
        self.conv1 = nn.Conv2d(in_channels, torch_, 1)
        self.conv2 = nn.Conv2d(torch_, torch_, nn_)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv2(self.conv1(x))
        return x


class Names(nn.Module):
    """The net Names."""

    def __init__(self, print: int = 3) -> None:
        super().__init__()
        self.odd1 = Odd(1, 3, 4)
        self.odd2 = Odd(7, 5, 6, nn_=3)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(275, print)

    def forward(self, x: Tensor) -> Tensor:
        x = self.odd1(x)  # 7x7x7
        x = self.odd2(x)  # 11x5x5
        x = self.linear1(self.flatten1(x))  # print
        return x
