=== source
net Taps {
    input 3x32x32
    features {
        conv(8, 3, pad=1) -> relu
        conv(8, 3, pad=1) -> relu
        maxpool(2)
    }
    head { conv(8, 1) -> relu }
    concat {
        identity
        from features.3 -> maxpool(2)
    }
    globalavgpool -> flatten -> linear(10) -> softmax
}

=== problems
none

=== code
"""Taps for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Taps"]


class Taps(nn.Module):
    """The net Taps."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.ModuleList(
            [
                nn.Conv2d(3, 8, 3, padding=1),
                nn.ReLU(inplace=True),
                nn.Conv2d(8, 8, 3, padding=1),
                nn.ReLU(inplace=True),
                nn.MaxPool2d(2),
            ]
        )
        self.head = nn.Sequential(nn.Conv2d(8, 8, 1), nn.ReLU(inplace=True))
        self.maxpool1 = nn.MaxPool2d(2)
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(16, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.features[1](self.features[0](x))  # 8x32x32
        x = self.features[3](self.features[2](x))
        y = self.features[4](x)  # 8x16x16
        x = torch.cat([self.head(y), self.maxpool1(x)], dim=1)  # 16x16x16
        x = self.linear1(self.flatten1(self.globalavgpool1(x)))  # 10
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
