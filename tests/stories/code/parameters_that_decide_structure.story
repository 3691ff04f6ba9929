=== source
net Deep(depth = 2, width = 8, classes = 10, rate = 0.5) {
    input 3x16x16
    { conv(width, 3, pad=1) -> relu } x depth
    if width > 4 { dropout(rate) }
    flatten -> linear(classes) -> softmax
}

=== problems
none

=== code
"""Deep for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Deep"]


class Deep(nn.Module):
    """The net Deep."""

    def __init__(self, classes: int = 10, rate: float = 0.5) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, padding=1)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(8, 8, 3, padding=1)
        self.relu2 = nn.ReLU(inplace=True)
        self.dropout1 = nn.Dropout(p=rate)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(2048, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.relu1(self.conv1(x))  # 8x16x16
        x = self.relu2(self.conv2(x))
        x = self.dropout1(x)
        x = self.linear1(self.flatten1(x))  # classes
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
