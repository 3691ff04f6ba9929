from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from .base.argument_types import Flag, NonNegativePair, Pair, Positive
from .base.channel_groups import check_groups
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Style, Weight, expect_map
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks


@dataclass(frozen=True)
class Deconv(Operator):
    """Transposed convolution (Zeiler et al. 2010; PyTorch's `nn.ConvTranspose2d`).

    Output height = (height - 1) stride - 2 pad + dilation (kernel - 1) + out_pad + 1, width likewise: a convolution
    with the same arguments turns this size into that of the input. `out_pad` chooses between several such sizes; it is
    less than the stride or the dilation. Each input value is multiplied with the whole kernel.

    >>> 1024x28x28 -> deconv(512, 2, stride=2) -> 512x56x56 : params 2_097_664, macs 1_644_167_168
    >>> 64x7x7 -> deconv(32, 3, stride=2, pad=1, out_pad=1, bias=false) -> 32x14x14 : params 18_432, macs 903_168
    >>> 4x5x6 -> deconv(4, 3x1, dilation=2, groups=2) -> 4x9x6 : params 28, macs 720
    !!! 64x8x8 -> deconv(64, 3, groups=3) : E0404 groups
    !!! 64x8x8 -> deconv(63, 3, groups=2) : E0404 groups
    !!! 3x8x8 -> deconv(4, 3, stride=2, out_pad=2) : E0401 out_pad
    !!! 3x1x1 -> deconv(4, 2, pad=1) : E0401 pad (stricter than torch)
    !!! 120 -> deconv(4, 2) : E0402
    """

    style = Style.CONVOLUTION
    introduced = (
        "Zeiler et al. 2010, Deconvolutional Networks, CVPR; to make maps larger: Long et al. 2014, arXiv:1411.4038"
    )
    weighted = True
    needs_input = True

    out: Positive
    kernel: Pair
    stride: Pair = (1, 1)
    pad: NonNegativePair = (0, 0)
    out_pad: NonNegativePair = (0, 0)
    groups: Positive = 1
    bias: Flag = True
    dilation: Pair = (1, 1)

    def shape(self, *inputs: Shape) -> Shape:
        channels, *size = expect_map(inputs)
        check_groups(self.groups, channels, self.out)
        return (self.out, *(self._extent(axis, size[axis]) for axis in (0, 1)))

    def _extent(self, axis: int, size: int) -> int:
        """Output height (axis 0) or width; raises Reject."""
        stride, dilation, extra = self.stride[axis], self.dilation[axis], self.out_pad[axis]
        if extra >= max(stride, dilation):
            message = f"an `out_pad` of {extra} is not less than the stride {stride} or the dilation {dilation}"
            raise Reject("out_pad", message)
        extent = (size - 1) * stride - 2 * self.pad[axis] + dilation * (self.kernel[axis] - 1) + extra + 1
        if extent < 1:
            raise Reject("pad", f"the output {('height', 'width')[axis]} would be {extent}")
        return extent

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        weight = {"weight": Weight((inputs[0][0], self.out // self.groups, *self.kernel))}
        return {**weight, "bias": Weight((self.out,))} if self.bias else weight

    def macs(self, *inputs: Shape) -> int:
        return prod(self.weights(*inputs)["weight"].shape) * prod(inputs[0][1:])

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        """An output value depends on the input values whose kernels cover it: at most ceil(extent / stride)."""
        size, pad = list[int](), list[int]()
        for axis in (0, 1):
            extent = self.dilation[axis] * (self.kernel[axis] - 1)
            size.append(extent // self.stride[axis] + 1)
            pad.append((extent - self.pad[axis]) // self.stride[axis])
        return ReceptiveField((size[0], size[1]), pad=(pad[0], pad[1]), up=self.stride)

    @classmethod
    def worked(cls) -> Stacks:
        """Each value adds its multiple of the kernel to the output, two places from the last; overlaps add up."""
        kernel = ((1, 0, 1), (0, 2, 0), (1, 0, 1))
        given = ((1, 2), (3, 4))
        sums = [[0.0] * 5 for _ in range(5)]
        for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
            for i, line in enumerate(kernel):
                for j, weight in enumerate(line):
                    sums[2 * row + i][2 * column + j] += weight * given[row][column]
        corners = frozenset({0, 2, 6, 8})
        values = Stack("input", (1, 2, 2), (1, 2, 3, 4), marked=frozenset(range(4)))
        weight = Stack("kernel", (1, 1, 3, 3), tuple(float(w) for line in kernel for w in line), "weight", corners)
        result = Stack("result", (1, 5, 5), tuple(x for line in sums for x in line), "result", frozenset({12}))
        equation = "middle: 1×1 + 2×1 + 3×1 + 4×1 = 10"
        return Stacks(cls(1, (3, 3), (2, 2), bias=False), (values, weight, result), ("×",), equation)

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(
            stride=(self.stride, 1),
            padding=(self.pad, 0),
            output_padding=(self.out_pad, 0),
            groups=(self.groups, 1),
            bias=(self.bias, True),
            dilation=(self.dilation, 1),
        )
        return Module("nn.ConvTranspose2d", (inputs[0][0], self.out, self.kernel), kwargs)
