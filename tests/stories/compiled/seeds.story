=== source
net LeNet5(classes = 10) {
    input 1x32x32

    conv(6, 5)  -> tanh -> avgpool(2)
    conv(16, 5) -> tanh -> avgpool(2)
    flatten
    linear(120) -> tanh
    linear(84)  -> tanh
    linear(classes) -> softmax

    expect depth == 5
    expect params == 61_706
}

=== problems
none

=== graph
input = input 1x32x32
conv1 = conv(6, 5) <- input
tanh1 = tanh <- conv1
avgpool1 = avgpool(2) <- tanh1
conv2 = conv(16, 5) <- avgpool1
tanh2 = tanh <- conv2
avgpool2 = avgpool(2) <- tanh2
flatten1 = flatten <- avgpool2
linear1 = linear(120) <- flatten1
tanh3 = tanh <- linear1
linear2 = linear(84) <- tanh3
tanh4 = tanh <- linear2
linear3 = linear(10) <- tanh4
output <- linear3, then softmax

=== shapes
input: 1x32x32
conv1: 6x28x28
tanh1: 6x28x28
avgpool1: 6x14x14
conv2: 16x10x10
tanh2: 16x10x10
avgpool2: 16x5x5
flatten1: 400
linear1: 120
tanh3: 120
linear2: 84
tanh4: 84
linear3: 10

=== table
name      layer        output    parameters     MACs
----------------------------------------------------
input                  1x32x32
conv1     conv(6, 5)   6x28x28          156  117,600
tanh1     tanh         6x28x28
avgpool1  avgpool(2)   6x14x14
conv2     conv(16, 5)  16x10x10       2,416  240,000
tanh2     tanh         16x10x10
avgpool2  avgpool(2)   16x5x5
flatten1  flatten      400
linear1   linear(120)  120           48,120   48,000
tanh3     tanh         120
linear2   linear(84)   84            10,164   10,080
tanh4     tanh         84
linear3   linear(10)   10               850      840
----------------------------------------------------
parameters  61,706
MACs        416,520  of one example, in convolutions and linear layers
FLOPs       833,040  two for each MAC
depth       5  weighted layers on the longest path; 5 in all

=== code
"""LeNet5 for PyTorch."""

import torch
from torch import Tensor, nn

__all__ = ["LeNet5"]


class LeNet5(nn.Module):
    """The net LeNet5."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.tanh1 = nn.Tanh()
        self.avgpool1 = nn.AvgPool2d(2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.tanh2 = nn.Tanh()
        self.avgpool2 = nn.AvgPool2d(2)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(400, 120)
        self.tanh3 = nn.Tanh()
        self.linear2 = nn.Linear(120, 84)
        self.tanh4 = nn.Tanh()
        self.linear3 = nn.Linear(84, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = self.avgpool1(self.tanh1(self.conv1(x)))  # 6x14x14
        x = self.avgpool2(self.tanh2(self.conv2(x)))  # 16x5x5
        x = self.flatten1(x)  # 400
        x = self.tanh3(self.linear1(x))  # 120
        x = self.tanh4(self.linear2(x))  # 84
        x = self.linear3(x)  # classes
        return x

    def predict(self, x: Tensor) -> Tensor:
        """Return class probabilities over dimension 1; call `eval()` first."""
        if self.training:
            raise RuntimeError("predict needs evaluation mode: call eval() first")
        with torch.no_grad():
            logits: Tensor = self(x)
        return torch.softmax(logits, dim=1)
