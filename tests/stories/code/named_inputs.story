=== source
net Siblings {
    input left: 3x16x16
    a: conv(8, 3) -> relu
    input right: 3x16x16
    b: conv(8, 3) -> relu
    concat { from a; from b }
    flatten -> linear(2) -> softmax
}

=== problems
warning[W0101]: no output depends on `relu1`, so the generated code omits it
 --> story.cnn:3:22
  |
3 |     a: conv(8, 3) -> relu
  |                      ^^^^
  |
  = note: the label `a` names the layer directly after it, not the whole chain
  = help: move the label in front of this layer to continue from here, or remove the layer

warning[W0101]: no output depends on `relu2`, so the generated code omits it
 --> story.cnn:5:22
  |
5 |     b: conv(8, 3) -> relu
  |                      ^^^^
  |
  = note: the label `b` names the layer directly after it, not the whole chain
  = help: move the label in front of this layer to continue from here, or remove the layer

2 warnings

=== code
"""Siblings for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Siblings"]


class Siblings(nn.Module):
    """The net Siblings."""

    def __init__(self) -> None:
        super().__init__()
        self.a = nn.Conv2d(3, 8, 3)
        self.b = nn.Conv2d(3, 8, 3)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(3136, 2)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        x: Tensor = torch.cat([self.a(left), self.b(right)], dim=1)  # 16x14x14
        x = self.linear1(self.flatten1(x))  # 2
        return x

    def predict(self, left: Tensor, right: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(left, right)
        return torch.softmax(logits, dim=1)
