=== source
net Small(classes = 10, spread = 0.02) {
    input 3x8x8
    init conv kaiming_normal(mode="fan_out", nonlinearity=relu)
    init conv.bias zeros
    init linear normal(std=spread / 2)
    init linear.bias constant(0.1)
    init features.0 trunc_normal(std=0.02, a=-0.04, b=0.04)
    init bn1.bias normal(std=0.01)
    init deconv dirac

    features { conv(8, 3); relu; conv(8, 3, bias=false) }
    bn -> relu
    flatten
    init linear2.bias ones
    linear(16) -> relu
    linear(classes) -> softmax
}

=== problems
none

=== code
"""Small for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Small"]


def _initialise(module: nn.Module) -> None:
    """Start the weights of one layer."""
    if isinstance(module, nn.Conv2d):
        nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
        if module.bias is not None:
            nn.init.zeros_(module.bias)
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=0.01)
        if module.bias is not None:
            nn.init.constant_(module.bias, val=0.1)


class Small(nn.Module):
    """The net Small."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 8, 3),
            nn.ReLU(inplace=True),
            nn.Conv2d(8, 8, 3, bias=False),
        )
        self.bn1 = nn.BatchNorm2d(8)
        self.relu1 = nn.ReLU(inplace=True)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(128, 16)
        self.relu2 = nn.ReLU(inplace=True)
        self.linear2 = nn.Linear(16, classes)
        self.apply(_initialise)
        nn.init.trunc_normal_(
            self.get_parameter("features.0.weight"), std=0.02, a=-0.04, b=0.04
        )
        nn.init.normal_(self.get_parameter("bn1.bias"), std=0.01)
        nn.init.ones_(self.get_parameter("linear2.bias"))

    def forward(self, x: Tensor) -> Tensor:
        x = self.features(x)  # 8x4x4
        x = self.relu1(self.bn1(x))
        x = self.flatten1(x)  # 128
        x = self.relu2(self.linear1(x))  # 16
        x = self.linear2(x)  # classes
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
