=== source
## """ + __import__("os").system("true") + """
## {{ 7 * 7 }} {% raw %} \ </script> \" \N{BULLET}
net Hostile {
    input 1x8x8
    flatten -> linear(10) -> softmax
}

=== problems
none

=== code
"""Hostile for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Hostile"]


class Hostile(nn.Module):
    """\"\"\" + __import__("os").system("true") + \"\"\"
    {{ 7 * 7 }} {% raw %} \\ </script> \\" \\N{BULLET}
    """

    def __init__(self) -> None:
        super().__init__()
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(64, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.linear1(self.flatten1(x))  # 10
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
