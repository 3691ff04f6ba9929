"""Inception-v1 as published, written by hand: the reference for the generated module.

Szegedy et al. 2014 (arXiv:1409.4842), table 1 and figure 3; torchvision's GoogLeNet differs from it. Submodules have
the names of the generated ones, so that weights can be exchanged.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


def _conv(inputs: int, outputs: int, kernel: int, stride: int = 1, padding: int = 0) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, padding), nn.ReLU(inplace=True))


class Inception(nn.Module):
    """Figure 2b: 1x1, 3x3 and 5x5 convolutions and pooling in parallel."""

    def __init__(self, inputs: int, c1: int, r3: int, c3: int, r5: int, c5: int, proj: int) -> None:
        super().__init__()
        self.branch1 = _conv(inputs, c1, 1)
        self.branch2 = nn.Sequential(*_conv(inputs, r3, 1), *_conv(r3, c3, 3, padding=1))
        self.branch3 = nn.Sequential(*_conv(inputs, r5, 1), *_conv(r5, c5, 5, padding=2))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, stride=1, padding=1), *_conv(inputs, proj, 1))

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], 1)


class Auxiliary(nn.Module):
    """Section 5: the auxiliary classifier."""

    def __init__(self, inputs: int, classes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, 128, 1)
        self.linear1 = nn.Linear(2048, 1024)
        self.linear2 = nn.Linear(1024, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.relu(self.conv1(functional.avg_pool2d(x, 5, 3)), inplace=True)
        x = functional.relu(self.linear1(torch.flatten(x, 1)), inplace=True)
        return self.linear2(functional.dropout(x, 0.7, self.training))


class InceptionV1(nn.Module):
    """Returns the logits, in training followed by those of the two auxiliary heads."""

    def __init__(self, classes: int = 1000) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3)
        self.conv2 = nn.Conv2d(64, 64, 1)
        self.conv3 = nn.Conv2d(64, 192, 3, padding=1)
        self.lrn = nn.LocalResponseNorm(5)
        self.pool = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.inception3a = Inception(192, 64, 96, 128, 16, 32, 32)
        self.inception3b = Inception(256, 128, 128, 192, 32, 96, 64)
        self.inception4a = Inception(480, 192, 96, 208, 16, 48, 64)
        self.inception4b = Inception(512, 160, 112, 224, 24, 64, 64)
        self.inception4c = Inception(512, 128, 128, 256, 24, 64, 64)
        self.inception4d = Inception(512, 112, 144, 288, 32, 64, 64)
        self.inception4e = Inception(528, 256, 160, 320, 32, 128, 128)
        self.inception5a = Inception(832, 256, 160, 320, 32, 128, 128)
        self.inception5b = Inception(832, 384, 192, 384, 48, 128, 128)
        self.fc = nn.Linear(1024, classes)
        self.aux1 = Auxiliary(512, classes)
        self.aux2 = Auxiliary(528, classes)

    def forward(self, x: Tensor) -> Tensor | tuple[Tensor, Tensor, Tensor]:
        x = self.lrn(self.pool(functional.relu(self.conv1(x), inplace=True)))
        x = functional.relu(self.conv2(x), inplace=True)
        x = self.pool(self.lrn(functional.relu(self.conv3(x), inplace=True)))
        x = self.pool(self.inception3b(self.inception3a(x)))
        x = early = self.inception4a(x)
        x = late = self.inception4d(self.inception4c(self.inception4b(x)))
        heads = (self.aux1(early), self.aux2(late)) if self.training else ()
        x = self.pool(self.inception4e(x))
        x = self.inception5b(self.inception5a(x))
        x = torch.flatten(functional.avg_pool2d(x, 7, 1), 1)
        logits: Tensor = self.fc(functional.dropout(x, 0.4, self.training))
        return (logits, *heads) if heads else logits
