=== source
## Convolution, normalisation, activation.
seq ConvBn(width, kernel = 3, act = relu) {
    conv(width, kernel, pad=kernel // 2, bias=false) -> bn -> act
}

seq Stem(width) {
    conv: conv(width, 3)
    { conv(width, 1) -> relu } x 2
}

## Rows of equal blocks.
seq Stage(width, depth) {
    Residual(width) x depth
}

block Residual(width) {
    add {
        ConvBn(width) -> ConvBn(width, act=identity)
        identity
    }
    relu
}

net Small(classes = 10) {
    input 3x32x32
    stem: Stem(8)
    ConvBn(16, 5)
    Stage(16, 2)
    last: ConvBn(32) x 2
    globalavgpool -> flatten
    linear(classes) -> softmax
}

=== graph
input = input 3x32x32
stem.conv = conv(8, 3) <- input
stem.0 = conv(8, 1) <- stem.conv
stem.1 = relu <- stem.0
stem.2 = conv(8, 1) <- stem.1
stem.3 = relu <- stem.2
conv_bn1.0 = conv(16, 5, pad=2, bias=false) <- stem.3
conv_bn1.1 = bn <- conv_bn1.0
conv_bn1.2 = relu <- conv_bn1.1
stage1.0.conv_bn1.0 = conv(16, 3, pad=1, bias=false) <- conv_bn1.2
stage1.0.conv_bn1.1 = bn <- stage1.0.conv_bn1.0
stage1.0.conv_bn1.2 = relu <- stage1.0.conv_bn1.1
stage1.0.conv_bn2.0 = conv(16, 3, pad=1, bias=false) <- stage1.0.conv_bn1.2
stage1.0.conv_bn2.1 = bn <- stage1.0.conv_bn2.0
stage1.0.add1 = add <- stage1.0.conv_bn2.1, conv_bn1.2
stage1.0.relu1 = relu <- stage1.0.add1
stage1.1.conv_bn1.0 = conv(16, 3, pad=1, bias=false) <- stage1.0.relu1
stage1.1.conv_bn1.1 = bn <- stage1.1.conv_bn1.0
stage1.1.conv_bn1.2 = relu <- stage1.1.conv_bn1.1
stage1.1.conv_bn2.0 = conv(16, 3, pad=1, bias=false) <- stage1.1.conv_bn1.2
stage1.1.conv_bn2.1 = bn <- stage1.1.conv_bn2.0
stage1.1.add1 = add <- stage1.1.conv_bn2.1, stage1.0.relu1
stage1.1.relu1 = relu <- stage1.1.add1
last.0.0 = conv(32, 3, pad=1, bias=false) <- stage1.1.relu1
last.0.1 = bn <- last.0.0
last.0.2 = relu <- last.0.1
last.1.0 = conv(32, 3, pad=1, bias=false) <- last.0.2
last.1.1 = bn <- last.1.0
last.1.2 = relu <- last.1.1
globalavgpool1 = globalavgpool <- last.1.2
flatten1 = flatten <- globalavgpool1
linear1 = linear(10) <- flatten1
output <- linear1, then softmax

=== table
name            layer                           output    parameters        MACs  buffers
-----------------------------------------------------------------------------------------
input                                           3x32x32
stem            Stem(width=8)                   8x30x30          368     309,600
  conv          conv(8, 3)                      8x30x30          224     194,400
  0             conv(8, 1)                      8x30x30           72      57,600
  1             relu                            8x30x30
  2             conv(8, 1)                      8x30x30           72      57,600
  3             relu                            8x30x30
conv_bn1        ConvBn(width=16, kernel=5)      16x30x30       3,232   2,880,000       33
  0             conv(16, 5, pad=2, bias=false)  16x30x30       3,200   2,880,000
  1             bn                              16x30x30          32                   33
  2             relu                            16x30x30
stage1          Stage(width=16, depth=2)        16x30x30       9,344   8,294,400      132
  0-1           Residual(width=16) x 2          16x30x30       4,672   4,147,200       66
    conv_bn1    ConvBn(width=16)                16x30x30       2,336   2,073,600       33
      0         conv(16, 3, pad=1, bias=false)  16x30x30       2,304   2,073,600
      1         bn                              16x30x30          32                   33
      2         relu                            16x30x30
    conv_bn2    ConvBn(width=16)                16x30x30       2,336   2,073,600       33
      0         conv(16, 3, pad=1, bias=false)  16x30x30       2,304   2,073,600
      1         bn                              16x30x30          32                   33
    add1        add                             16x30x30
    relu1       relu                            16x30x30
last                                            32x30x30      13,952  12,441,600      130
  0             ConvBn(width=32)                32x30x30       4,672   4,147,200       65
    0           conv(32, 3, pad=1, bias=false)  32x30x30       4,608   4,147,200
    1           bn                              32x30x30          64                   65
    2           relu                            32x30x30
  1             ConvBn(width=32)                32x30x30       9,280   8,294,400       65
    0           conv(32, 3, pad=1, bias=false)  32x30x30       9,216   8,294,400
    1           bn                              32x30x30          64                   65
    2           relu                            32x30x30
globalavgpool1  globalavgpool                   32x1x1
flatten1        flatten                         32
linear1         linear(10)                      10               330         320
-----------------------------------------------------------------------------------------
parameters  27,226
buffers     295  numbers that are stored and not trained
MACs        23,925,920  of one example, in convolutions and linear layers
FLOPs       47,851,840  two for each MAC
depth       11  weighted layers on the longest path; 11 in all

=== code
"""Small for PyTorch."""

from collections import OrderedDict

import torch
from torch import Tensor, nn

__all__ = ["Small"]


class Stem(nn.Sequential):
    """The chain Stem."""

    def __init__(self) -> None:
        super().__init__(
            OrderedDict(
                [
                    ("conv", nn.Conv2d(3, 8, 3)),
                    ("0", nn.Conv2d(8, 8, 1)),
                    ("1", nn.ReLU(inplace=True)),
                    ("2", nn.Conv2d(8, 8, 1)),
                    ("3", nn.ReLU(inplace=True)),
                ]
            )
        )


class ConvBn(nn.Sequential):
    """Convolution, normalisation, activation."""

    def __init__(self, in_channels: int, width: int, kernel: int = 3) -> None:
        super().__init__(
            nn.Conv2d(in_channels, width, kernel, padding=kernel // 2, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(inplace=True),
        )


class ConvBn2(nn.Sequential):
    """Convolution, normalisation, activation."""

    def __init__(self) -> None:
        super().__init__(
            nn.Conv2d(16, 16, 3, padding=1, bias=False),
            nn.BatchNorm2d(16),
        )


class Residual(nn.Module):
    """The block Residual."""

    def __init__(self) -> None:
        super().__init__()
        self.conv_bn1 = ConvBn(16, 16)
        self.conv_bn2 = ConvBn2()
        self.relu1 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.conv_bn1(x)  # 16x30x30
        x = self.conv_bn2(y) + x
        x = self.relu1(x)
        return x


class Stage(nn.Sequential):
    """Rows of equal blocks."""

    def __init__(self) -> None:
        super().__init__(*[Residual() for _ in range(2)])


class Small(nn.Module):
    """The net Small."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.stem = Stem()
        self.conv_bn1 = ConvBn(8, 16, kernel=5)
        self.stage1 = Stage()
        self.last = nn.Sequential(ConvBn(16, 32), ConvBn(32, 32))
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(32, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.stem(x)  # 8x30x30
        x = self.conv_bn1(x)  # 16x30x30
        x = self.stage1(x)
        x = self.last(x)  # 32x30x30
        x = self.flatten1(self.globalavgpool1(x))  # 32
        x = self.linear1(x)  # classes
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
