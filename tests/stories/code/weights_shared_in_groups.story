=== source
block Cell(width) {
    mix: conv(width, 3, pad=1)
    inner {
        relu
        add { mix; identity }
        gate { relu -> conv(width, 1) }
    }
    add { gate2 { inner; mix }; identity }
}

net Recurrent {
    input 4x8x8
    first: Cell(4)
    refine { conv(4, 1) -> relu }
    refine x 3
    rounds: first x 2
    parts {
        a: conv(4, 3, pad=1)
        b: relu
    }
    add { identity; from parts.a }
    add { from parts.a; parts }
    globalavgpool -> flatten -> linear(2)
}

=== problems
none

=== graph
input = input 4x8x8
first.mix = conv(4, 3, pad=1) <- input
first.inner.0 = relu <- first.mix
first.mix@2 = conv(4, 3, pad=1) <- first.inner.0, the module first.mix again
first.inner.add1 = add <- first.mix@2, first.inner.0
first.inner.gate.0 = relu <- first.inner.add1
first.inner.gate.1 = conv(4, 1) <- first.inner.gate.0
first.inner@2.0 = relu <- first.inner.gate.1, the module first.inner.0 again
first.mix@3 = conv(4, 3, pad=1) <- first.inner@2.0, the module first.mix again
first.inner@2.add1 = add <- first.mix@3, first.inner@2.0
first.inner@2.gate.0 = relu <- first.inner@2.add1, the module first.inner.gate.0 again
first.inner@2.gate.1 = conv(4, 1) <- first.inner@2.gate.0, the module first.inner.gate.1 again
first.mix@4 = conv(4, 3, pad=1) <- first.inner@2.gate.1, the module first.mix again
first.add1 = add <- first.mix@4, first.inner.gate.1
refine.0 = conv(4, 1) <- first.add1
refine.1 = relu <- refine.0
refine@2.0 = conv(4, 1) <- refine.1, the module refine.0 again
refine@2.1 = relu <- refine@2.0, the module refine.1 again
refine@3.0 = conv(4, 1) <- refine@2.1, the module refine.0 again
refine@3.1 = relu <- refine@3.0, the module refine.1 again
refine@4.0 = conv(4, 1) <- refine@3.1, the module refine.0 again
refine@4.1 = relu <- refine@4.0, the module refine.1 again
first@2.mix = conv(4, 3, pad=1) <- refine@4.1, the module first.mix again
first@2.inner.0 = relu <- first@2.mix, the module first.inner.0 again
first@2.mix@2 = conv(4, 3, pad=1) <- first@2.inner.0, the module first.mix again
first@2.inner.add1 = add <- first@2.mix@2, first@2.inner.0
first@2.inner.gate.0 = relu <- first@2.inner.add1, the module first.inner.gate.0 again
first@2.inner.gate.1 = conv(4, 1) <- first@2.inner.gate.0, the module first.inner.gate.1 again
first@2.inner@2.0 = relu <- first@2.inner.gate.1, the module first.inner.0 again
first@2.mix@3 = conv(4, 3, pad=1) <- first@2.inner@2.0, the module first.mix again
first@2.inner@2.add1 = add <- first@2.mix@3, first@2.inner@2.0
first@2.inner@2.gate.0 = relu <- first@2.inner@2.add1, the module first.inner.gate.0 again
first@2.inner@2.gate.1 = conv(4, 1) <- first@2.inner@2.gate.0, the module first.inner.gate.1 again
first@2.mix@4 = conv(4, 3, pad=1) <- first@2.inner@2.gate.1, the module first.mix again
first@2.add1 = add <- first@2.mix@4, first@2.inner.gate.1
first@3.mix = conv(4, 3, pad=1) <- first@2.add1, the module first.mix again
first@3.inner.0 = relu <- first@3.mix, the module first.inner.0 again
first@3.mix@2 = conv(4, 3, pad=1) <- first@3.inner.0, the module first.mix again
first@3.inner.add1 = add <- first@3.mix@2, first@3.inner.0
first@3.inner.gate.0 = relu <- first@3.inner.add1, the module first.inner.gate.0 again
first@3.inner.gate.1 = conv(4, 1) <- first@3.inner.gate.0, the module first.inner.gate.1 again
first@3.inner@2.0 = relu <- first@3.inner.gate.1, the module first.inner.0 again
first@3.mix@3 = conv(4, 3, pad=1) <- first@3.inner@2.0, the module first.mix again
first@3.inner@2.add1 = add <- first@3.mix@3, first@3.inner@2.0
first@3.inner@2.gate.0 = relu <- first@3.inner@2.add1, the module first.inner.gate.0 again
first@3.inner@2.gate.1 = conv(4, 1) <- first@3.inner@2.gate.0, the module first.inner.gate.1 again
first@3.mix@4 = conv(4, 3, pad=1) <- first@3.inner@2.gate.1, the module first.mix again
first@3.add1 = add <- first@3.mix@4, first@3.inner.gate.1
parts.a = conv(4, 3, pad=1) <- first@3.add1
parts.b = relu <- parts.a
add1 = add <- parts.b, parts.a
parts@2.a = conv(4, 3, pad=1) <- add1, the module parts.a again
parts@2.b = relu <- parts@2.a, the module parts.b again
add2 = add <- parts.a, parts@2.b
globalavgpool1 = globalavgpool <- add2
flatten1 = flatten <- globalavgpool1
linear1 = linear(2) <- flatten1
output <- linear1

=== table
name            layer              output  parameters    MACs
-------------------------------------------------------------
input                              4x8x8
first           Cell(width=4)      4x8x8          168  38,912
  mix           conv(4, 3, pad=1)  4x8x8          148   9,216
  inner                            4x8x8           20  10,240
    0           relu               4x8x8
    mix@2       mix again          4x8x8                9,216
    add1        add                4x8x8
    gate                           4x8x8           20   1,024
      0         relu               4x8x8
      1         conv(4, 1)         4x8x8           20   1,024
  gate2                            4x8x8               19,456
    inner@2     inner again        4x8x8               10,240
    mix@4       mix again          4x8x8                9,216
  add1          add                4x8x8
refine                             4x8x8           20   1,024
  0             conv(4, 1)         4x8x8           20   1,024
  1             relu               4x8x8
refine@2        refine again       4x8x8                1,024
refine@3        refine again       4x8x8                1,024
refine@4        refine again       4x8x8                1,024
rounds                             4x8x8               77,824
  first@2       first again        4x8x8               38,912
  first@3       first again        4x8x8               38,912
parts                              4x8x8          148   9,216
  a             conv(4, 3, pad=1)  4x8x8          148   9,216
  b             relu               4x8x8
add1            add                4x8x8
parts@2         parts again        4x8x8                9,216
add2            add                4x8x8
globalavgpool1  globalavgpool      4x1x1
flatten1        flatten            4
linear1         linear(2)          2               10       8
-------------------------------------------------------------
parameters  346
MACs        139,272  of one example, in convolutions and linear layers
FLOPs       278,544  two for each MAC
depth       25  weighted layers on the longest path; 5 in all

=== code
"""Recurrent for PyTorch."""

from torch import Tensor, nn

__all__ = ["Recurrent"]


class Cell(nn.Module):
    """The block Cell."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Conv2d(4, 4, 3, padding=1)
        self.inner = nn.ModuleDict(
            {
                "0": nn.ReLU(),
                "gate": nn.Sequential(nn.ReLU(inplace=True), nn.Conv2d(4, 4, 1)),
            }
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self.mix(x)  # 4x8x8
        x = self.inner["0"](x)
        x = self.mix(x) + x
        x = self.inner["gate"](x)
        y = self.inner["0"](x)
        y = self.mix(y) + y
        y = self.inner["gate"](y)
        x = self.mix(y) + x
        return x


class Recurrent(nn.Module):
    """The net Recurrent."""

    def __init__(self) -> None:
        super().__init__()
        self.first = Cell()
        self.refine = nn.Sequential(nn.Conv2d(4, 4, 1), nn.ReLU(inplace=True))
        self.parts = nn.ModuleDict({"a": nn.Conv2d(4, 4, 3, padding=1), "b": nn.ReLU()})
        self.globalavgpool1 = nn.AdaptiveAvgPool2d(1)
        self.flatten1 = nn.Flatten()
        self.linear1 = nn.Linear(4, 2)

    def forward(self, x: Tensor) -> Tensor:
        x = self.first(x)  # 4x8x8
        x = self.refine(x)
        x = self.refine(x)
        x = self.refine(x)
        x = self.refine(x)
        x = self.first(x)
        x = self.first(x)
        x = self.parts["a"](x)
        y = self.parts["b"](x) + x
        y = self.parts["a"](y)
        x = x + self.parts["b"](y)
        x = self.linear1(self.flatten1(self.globalavgpool1(x)))  # 2
        return x
