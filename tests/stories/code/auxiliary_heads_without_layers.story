=== source
block Head { }
net X(classes = 10) {
    input 3x8x8
    stem: conv(8, 3) -> elu
    more: conv(8, 3) -> relu
    aux raw: Head from stem weight 3
    aux again: identity from stem weight 0.5
    aux start: identity from input weight 0.1
    aux deep: { globalavgpool -> flatten -> linear(classes) } from more weight 0.3
    flatten -> linear(classes)
    aux last: identity from linear1 weight 0.2
}

=== code
"""X for PyTorch."""

from typing import NamedTuple

from torch import Tensor, nn

__all__ = ["Auxiliary", "TrainingOutput", "X"]


class Auxiliary(NamedTuple):
    """The logits of an auxiliary head, and the weight of their loss."""

    logits: Tensor
    weight: float


class TrainingOutput(NamedTuple):
    """What X returns in training: the logits, and those of raw, again, start, deep, last."""

    logits: Tensor
    auxiliary: tuple[Auxiliary, ...]


class X(nn.Module):
    """The net X."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3)
        self.elu1 = nn.ELU()
        self.more = nn.Conv2d(8, 8, 3)
        self.relu1 = nn.ReLU()
        self.again = nn.Identity()
        self.start = nn.Identity()
        self.deep = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Linear(8, classes),
        )
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(128, classes)
        self.last = nn.Identity()

    def forward(self, x: Tensor) -> Tensor | TrainingOutput:
        auxiliary: list[Auxiliary] = []
        y = self.stem(x)  # 8x6x6
        if self.training:
            auxiliary.append(Auxiliary(y, 3.0))
            auxiliary.append(Auxiliary(self.again(y), 0.5))
            auxiliary.append(Auxiliary(self.start(x), 0.1))
        y = self.elu1(y)
        y = self.more(y)  # 8x4x4
        if self.training:
            auxiliary.append(Auxiliary(self.deep(y), 0.3))
        y = self.relu1(y)
        x = self.linear1(self.flatten1(y))  # classes
        if self.training:
            auxiliary.append(Auxiliary(self.last(x), 0.2))
        if self.training:
            return TrainingOutput(x, tuple(auxiliary))
        return x
