=== source
net Two(classes = 10) {
    input 3x32x32
    conv(8, 3, pad=1) -> relu
    trunk: conv(16, 3, stride=2, pad=1) -> relu
    flatten
    features: linear(32) -> relu
    from features -> linear(classes) -> softmax
    output label
    from features -> linear(4)
    output box
}

=== problems
warning[W0101]: no output depends on `relu3`, so the generated code omits it
 --> story.cnn:6:29
  |
6 |     features: linear(32) -> relu
  |                             ^^^^
  |
  = note: the label `features` names the layer directly after it, not the whole chain
  = help: move the label in front of this layer to continue from here, or remove the layer

1 warning

=== code
"""Two for PyTorch."""

from typing import NamedTuple

import torch
from torch import Tensor, nn

__all__ = ["Two", "TwoOutput"]


class TwoOutput(NamedTuple):
    """What Two returns."""

    label: Tensor
    box: Tensor


class Two(nn.Module):
    """The net Two."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, padding=1)
        self.relu1 = nn.ReLU(inplace=True)
        self.trunk = nn.Conv2d(8, 16, 3, stride=2, padding=1)
        self.relu2 = nn.ReLU(inplace=True)
        self.flatten1 = nn.Flatten()
        self.features = nn.Linear(4096, 32)
        self.linear1 = nn.Linear(32, classes)
        self.linear2 = nn.Linear(32, 4)

    def forward(self, x: Tensor) -> TwoOutput:
        x = self.relu1(self.conv1(x))  # 8x32x32
        x = self.relu2(self.trunk(x))  # 16x16x16
        x = self.flatten1(x)  # 4096
        x = self.features(x)  # 32
        y = self.linear1(x)  # classes
        x = self.linear2(x)  # 4
        return TwoOutput(label=y, box=x)

    def predict(self, x: Tensor) -> TwoOutput:
        """Return the outputs with their activations applied; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            output: TwoOutput = self(x)
        return TwoOutput(label=torch.softmax(output.label, dim=1), box=output.box)
