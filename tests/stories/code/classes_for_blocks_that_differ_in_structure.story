=== source
block Step(width, expand = true, act = relu) {
    if expand { conv(4 * width, 1) -> act }
    conv(width, 3, pad=1) -> act
}
net Structures {
    input 3x16x16
    Step(8)
    Step(8, expand=false)
    Step(8, act=tanh)
    Step(16)
    flatten -> linear(10)
}

=== problems
none

=== code
"""Structures for PyTorch."""

from torch import Tensor, nn

__all__ = ["Structures"]


class Step(nn.Module):
    """The block Step."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, 4 * width, 1)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(4 * width, width, 3, padding=1)
        self.relu2 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.conv1(x))
        x = self.relu2(self.conv2(x))
        return x


class Step2(nn.Module):
    """The block Step."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(8, 8, 3, padding=1)
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.conv1(x))  # 8x16x16
        return x


class Step3(nn.Module):
    """The block Step."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(8, 32, 1)
        self.tanh1 = nn.Tanh()
        self.conv2 = nn.Conv2d(32, 8, 3, padding=1)
        self.tanh2 = nn.Tanh()

    def forward(self, x: Tensor) -> Tensor:
        x = self.tanh1(self.conv1(x))  # 32x16x16
        x = self.tanh2(self.conv2(x))  # 8x16x16
        return x


class Structures(nn.Module):
    """The net Structures."""

    def __init__(self) -> None:
        super().__init__()
        self.step1 = Step(3, 8)
        self.step2 = Step2()
        self.step3 = Step3()
        self.step4 = Step(8, 16)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(4096, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.step1(x)  # 8x16x16
        x = self.step2(x)
        x = self.step3(x)
        x = self.step4(x)  # 16x16x16
        x = self.linear1(self.flatten1(x))  # 10
        return x
