=== source
net Branches {
    input 3x32x32
    stage {
        conv(8, 3, pad=1) -> relu
        add {
            conv(8, 3, pad=1)
            identity
        }
        relu
    }
    flatten -> linear(10) -> softmax
}

=== problems
none

=== code
"""Branches for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Branches"]


class Branches(nn.Module):
    """The net Branches."""

    def __init__(self) -> None:
        super().__init__()
        self.stage = nn.ModuleList(
            [
                nn.Conv2d(3, 8, 3, padding=1),
                nn.ReLU(inplace=True),
                nn.Conv2d(8, 8, 3, padding=1),
                nn.ReLU(inplace=True),
            ]
        )
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(8192, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.stage[1](self.stage[0](x))  # 8x32x32
        x = self.stage[2](x) + x
        x = self.stage[3](x)
        x = self.linear1(self.flatten1(x))  # 10
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
