from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

from .base.argument_types import Flag, Padding, Pair, Positive
from .base.channel_groups import check_groups
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Style, Weight, expect_map
from .base.reject import Reject
from .base.shape import Shape
from .base.sliding_window import window, window_field
from .base.worked_examples import Filter, Windows, figure, window_example

FILTERS: tuple[Filter, ...] = (
    ("identity", ((0, 0, 0), (0, 1, 0), (0, 0, 0))),
    ("edge detection", ((-1, -1, -1), (-1, 8, -1), (-1, -1, -1))),
    ("blur", ((1 / 9, 1 / 9, 1 / 9), (1 / 9, 1 / 9, 1 / 9), (1 / 9, 1 / 9, 1 / 9))),
    ("sharpening", ((0, -1, 0), (-1, 5, -1), (0, -1, 0))),
)


@dataclass(frozen=True)
class Conv(Operator):
    """Two-dimensional convolution (cross-correlation, as PyTorch's `nn.Conv2d`).

    Output height = floor((height + 2 pad - dilation (kernel - 1) - 1) / stride) + 1, width likewise. `pad=same` keeps
    height and width and needs stride 1.

    >>> 3x224x224 -> conv(64, 7, stride=2, pad=3) -> 64x112x112 : params 9_472, macs 118_013_952
    >>> 64x8x8 -> conv(64, 3, pad=same, groups=64, bias=false) -> 64x8x8 : params 576, macs 36_864
    >>> 1x9x5 -> conv(2, 3x1, stride=(2, 1)) -> 2x4x5 : params 8, macs 120
    !!! 64x8x8 -> conv(64, 3, groups=3) : E0404 groups
    !!! 3x8x8 -> conv(64, 9) : E0403 kernel
    !!! 3x8x8 -> conv(64, 3, stride=2, pad=same) : E0401 pad
    !!! 120 -> conv(64, 3) : E0402
    """

    style = Style.CONVOLUTION
    introduced = (
        "Fukushima 1980, Neocognitron, Biological Cybernetics 36; kernels trained by back-propagation: LeCun et "
        "al. 1989, Backpropagation Applied to Handwritten Zip Code Recognition, Neural Computation 1(4)"
    )
    weighted = True
    needs_input = True

    out: Positive
    kernel: Pair
    stride: Pair = (1, 1)
    pad: Padding = (0, 0)
    dilation: Pair = (1, 1)
    groups: Positive = 1
    bias: Flag = True

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        check_groups(self.groups, channels, self.out)
        if self.pad == "same":
            if self.stride != (1, 1):
                related = {"stride": "this stride is not 1"}
                raise Reject("pad", "`pad=same` needs stride 1", self._numeric_padding(), related=related)
            return (self.out, height, width)
        return (self.out, *window((height, width), self.kernel, self.stride, self.pad, self.dilation))

    def _numeric_padding(self) -> str:
        """A help text for `pad=same` where the stride is not 1."""
        reach = [dilation * (kernel - 1) for dilation, kernel in zip(self.dilation, self.kernel, strict=True)]
        pad = f"{reach[0] // 2}" if reach[0] == reach[1] else f"({reach[0] // 2}, {reach[1] // 2})"
        return f"use `pad={pad}`: the output size is the input size divided by the stride, rounded up"

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        channels = inputs[0][0]
        weight = {"weight": Weight((self.out, channels // self.groups, *self.kernel))}
        return {**weight, "bias": Weight((self.out,))} if self.bias else weight

    def macs(self, *inputs: Shape) -> int:
        return prod(self.weights(*inputs)["weight"].shape) * prod(self.shape(*inputs)[1:])

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return window_field(self.kernel, self.stride, self.pad, self.dilation)

    @classmethod
    def worked(cls) -> Windows:
        """A kernel that detects vertical edges, where values grow from left to right."""
        bright_on_the_right = ((1, 1, 1, 8, 8), (1, 1, 1, 8, 8), (1, 1, 8, 8, 8), (1, 8, 8, 8, 8), (1, 8, 8, 8, 8))
        kernel = ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1))
        weights = [weight for row in kernel for weight in row]

        def dot(window: Sequence[float]) -> float:
            return sum(weight * x for weight, x in zip(weights, window, strict=True))

        def left_side(window: Sequence[float]) -> str:
            terms = (f"{figure(weight)}×{figure(x)}" for weight, x in zip(weights, window, strict=True))
            return " + ".join(terms).replace("+ -", "- ")

        once = cls(1, (3, 3), bias=False)
        return window_example(once, bright_on_the_right, dot, left_side, (1, 1), kernel, FILTERS)

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(
            stride=(self.stride, 1),
            padding=(self.pad, 0),
            dilation=(self.dilation, 1),
            groups=(self.groups, 1),
            bias=(self.bias, True),
        )
        return Module("nn.Conv2d", (inputs[0][0], self.out, self.kernel), kwargs)
