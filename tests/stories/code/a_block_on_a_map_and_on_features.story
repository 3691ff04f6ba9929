=== source
block Head(out) {
    flatten -> linear(out)
}

net Small {
    input 2x4x4
    Head(6) -> relu -> Head(3)
}

=== problems
none

=== code
"""Small for PyTorch."""

from torch import Tensor, nn

__all__ = ["Small"]


class Head(nn.Module):
    """The block Head."""

    def __init__(self) -> None:
        super().__init__()
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(32, 6)

    def forward(self, x: Tensor) -> Tensor:
        x = self.linear1(self.flatten1(x))  # 6
        return x


class Head2(nn.Module):
    """The block Head."""

    def __init__(self) -> None:
        super().__init__()
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(6, 3)

    def forward(self, x: Tensor) -> Tensor:
        x = self.linear1(self.flatten1(x))  # 3
        return x


class Small(nn.Module):
    """The net Small."""

    def __init__(self) -> None:
        super().__init__()
        self.head1 = Head()
        self.relu1 = nn.ReLU(inplace=True)
        self.head2 = Head2()

    def forward(self, x: Tensor) -> Tensor:
        x = self.head1(x)  # 6
        x = self.head2(self.relu1(x))  # 3
        return x
