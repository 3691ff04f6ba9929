=== source
## The block of ConvNeXt, Liu et al. 2022 (arXiv:2201.03545), figure 4.
block Block(drop) {
    let width = in.channels
    add {
        identity
        conv(width, 7, pad=3, groups=width) -> ln(eps=1e-6)
          -> conv(4 * width, 1) -> gelu -> conv(width, 1) -> layer_scale -> drop_path(drop)
    }
}

net Two {
    input 3x32x32
    conv(8, 4, stride=4) -> ln(eps=1e-6)
    Block(0.1)
    Block(0.2)
    globalavgpool -> flatten -> ln(eps=1e-6) -> linear(10) -> softmax
}

=== table
name            layer                        output   parameters    MACs
------------------------------------------------------------------------
input                                        3x32x32
conv1           conv(8, 4, stride=4)         8x8x8           392  24,576
ln1             ln(eps=1e-06)                8x8x8            16
block1          Block(drop=0.1)              8x8x8           976  57,856
  conv1         conv(8, 7, pad=3, groups=8)  8x8x8           400  25,088
  ln1           ln(eps=1e-06)                8x8x8            16
  conv2         conv(32, 1)                  32x8x8          288  16,384
  gelu1         gelu                         32x8x8
  conv3         conv(8, 1)                   8x8x8           264  16,384
  layer_scale1  layer_scale                  8x8x8             8
  drop_path1    drop_path(0.1)               8x8x8
  add1          add                          8x8x8
block2          Block(drop=0.2)              8x8x8           976  57,856
  conv1         conv(8, 7, pad=3, groups=8)  8x8x8           400  25,088
  ln1           ln(eps=1e-06)                8x8x8            16
  conv2         conv(32, 1)                  32x8x8          288  16,384
  gelu1         gelu                         32x8x8
  conv3         conv(8, 1)                   8x8x8           264  16,384
  layer_scale1  layer_scale                  8x8x8             8
  drop_path1    drop_path(0.2)               8x8x8
  add1          add                          8x8x8
globalavgpool1  globalavgpool                8x1x1
flatten1        flatten                      8
ln2             ln(eps=1e-06)                8                16
linear1         linear(10)                   10               90      80
------------------------------------------------------------------------
parameters  2,466
MACs        140,368  of one example, in convolutions and linear layers
FLOPs       280,736  two for each MAC
depth       8  weighted layers on the longest path; 8 in all

=== code
"""Two for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["Two"]


class LayerNorm2d(nn.LayerNorm):
    """Layer normalisation over the channels, at each place of a map by itself."""

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class DropPath(nn.Module):
    """In training, sets all values of an example to 0 with probability `p`."""

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        kept = x.new_ones((x.shape[0],) + (1,) * (x.dim() - 1))
        return x * nn.functional.dropout(kept, self.p)


class Block(nn.Module):
    """The block of ConvNeXt, Liu et al. 2022 (arXiv:2201.03545), figure 4."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(8, 8, 7, padding=3, groups=8)
        self.ln1 = LayerNorm2d(8, eps=1e-06)
        self.conv2 = nn.Conv2d(8, 32, 1)
        self.gelu1 = nn.GELU()
        self.conv3 = nn.Conv2d(32, 8, 1)
        self.layer_scale1 = nn.Parameter(torch.full((8, 1, 1), 1e-06))
        self.drop_path1 = DropPath(drop)

    def forward(self, x: Tensor) -> Tensor:
        y = self.ln1(self.conv1(x))  # 8x8x8
        y = self.conv3(self.gelu1(self.conv2(y)))
        y = self.drop_path1(self.layer_scale1 * y)
        x = x + y
        return x


class Two(nn.Module):
    """The net Two."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 4, stride=4)
        self.ln1 = LayerNorm2d(8, eps=1e-06)
        self.block1 = Block(0.1)
        self.block2 = Block(0.2)
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.ln2 = nn.LayerNorm(8, eps=1e-06)
        self.linear1 = nn.Linear(8, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.ln1(self.conv1(x))  # 8x8x8
        x = self.block1(x)
        x = self.block2(x)
        x = self.linear1(self.ln2(self.flatten1(self.globalavgpool1(x))))  # 10
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
