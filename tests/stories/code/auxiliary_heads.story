=== source
block Head(classes) {
    globalavgpool -> flatten -> linear(classes) -> softmax
}
net Aux(classes = 10) {
    input 3x32x32
    stem: conv(8, 3) -> relu
    deep: conv(8, 3) -> relu
    aux near: Head(classes) from stem weight 0.3
    aux far: conv(4, 1) -> globalavgpool -> flatten -> linear(classes) from deep weight 0.1
    flatten -> linear(classes) -> softmax
}

=== problems
none

=== code
"""Aux for PyTorch."""

from typing import NamedTuple

import torch
from torch import Tensor, nn

__all__ = ["Aux", "Auxiliary", "TrainingOutput"]


class Head(nn.Module):
    """The block Head."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(8, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.linear1(self.flatten1(self.globalavgpool1(x)))  # classes
        return x


class Auxiliary(NamedTuple):
    """The logits of an auxiliary head, and the weight of their loss."""

    logits: Tensor
    weight: float


class TrainingOutput(NamedTuple):
    """What Aux returns in training: the logits, and those of near, far."""

    logits: Tensor
    auxiliary: tuple[Auxiliary, ...]


class Aux(nn.Module):
    """The net Aux."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3)
        self.relu1 = nn.ReLU()
        self.deep = nn.Conv2d(8, 8, 3)
        self.relu2 = nn.ReLU()
        self.near = Head(classes)
        self.far = nn.Sequential(
            nn.Conv2d(8, 4, 1),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Linear(4, classes),
        )
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(6272, classes)

    def forward(self, x: Tensor) -> Tensor | TrainingOutput:
        auxiliary: list[Auxiliary] = []
        x = self.stem(x)  # 8x30x30
        if self.training:
            auxiliary.append(Auxiliary(self.near(x), 0.3))
        x = self.relu1(x)
        x = self.deep(x)  # 8x28x28
        if self.training:
            auxiliary.append(Auxiliary(self.far(x), 0.1))
        x = self.relu2(x)
        x = self.linear1(self.flatten1(x))  # classes
        if self.training:
            return TrainingOutput(x, tuple(auxiliary))
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
