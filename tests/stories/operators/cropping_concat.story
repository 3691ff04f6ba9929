=== source
## The skip is larger than what comes up: it is cropped about its centre.
net Tiny {
    input 1x20x20
    conv(4, 3) -> skip: relu
    maxpool(2) -> conv(8, 3) -> relu
    deconv(4, 2, stride=2)
    concat(align=crop) { from skip; identity }
    conv(2, 1) -> sigmoid
}

=== problems
none

=== graph
input = input 1x20x20
conv1 = conv(4, 3) <- input
skip = relu <- conv1
maxpool1 = maxpool(2) <- skip
conv2 = conv(8, 3) <- maxpool1
relu1 = relu <- conv2
deconv1 = deconv(4, 2, stride=2) <- relu1
concat1 = concat(align=crop) <- skip, deconv1
conv3 = conv(2, 1) <- concat1
output <- conv3, then sigmoid

=== shapes
input: 1x20x20
conv1: 4x18x18
skip: 4x18x18
maxpool1: 4x9x9
conv2: 8x7x7
relu1: 8x7x7
deconv1: 4x14x14
concat1: 8x14x14
conv3: 2x14x14

=== code
"""Tiny for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Tiny"]


class CropConcat(nn.Module):
    """Maps behind each other, each cropped to the least height and width of all."""

    def forward(self, *maps: Tensor) -> Tensor:
        height = min([x.shape[2] for x in maps])
        width = min([x.shape[3] for x in maps])
        cropped: list[Tensor] = []
        for x in maps:
            top = (x.shape[2] - height) // 2
            left = (x.shape[3] - width) // 2
            cropped.append(x[:, :, top : top + height, left : left + width])
        return torch.cat(cropped, dim=1)


class Tiny(nn.Module):
    """The skip is larger than what comes up: it is cropped about its centre."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 4, 3)
        self.skip = nn.ReLU(inplace=True)
        self.maxpool1 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(4, 8, 3)
        self.relu1 = nn.ReLU(inplace=True)
        self.deconv1 = nn.ConvTranspose2d(8, 4, 2, stride=2)
        self.concat1 = CropConcat()
        self.conv3 = nn.Conv2d(8, 2, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.skip(self.conv1(x))  # 4x18x18
        y = self.relu1(self.conv2(self.maxpool1(x)))  # 8x7x7
        y = self.deconv1(y)  # 4x14x14
        x = self.concat1(x, y)  # 8x14x14
        x = self.conv3(x)  # 2x14x14
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return independent probabilities, each from 0 to 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.sigmoid(logits)
