from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from .base.argument_types import Flag
from .base.emission import Custom, Emission, options
from .base.operator import Operator, Style, Weight
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks

SOURCE = '''\
class Scale(nn.Module):
    """A trained factor for each channel, from 1, and with `bias` an offset, from 0."""

    def __init__(self, channels: int, bias: bool = True) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels)) if bias else None

    def forward(self, x: Tensor) -> Tensor:
        shape = (-1,) + (1,) * (x.dim() - 2)
        scaled = x * self.weight.view(shape)
        return scaled if self.bias is None else scaled + self.bias.view(shape)
'''


@dataclass(frozen=True)
class Scale(Operator):
    """A trained factor per channel and, unless `bias=false`, a trained offset: weight_c x + bias_c.

    LeNet-5's subsampling layers are `avgpool(2) -> scale`: 2 parameters per channel (LeCun et al. 1998, section II.B,
    sums the four values instead of averaging them, a factor that the trained one absorbs).

    >>> 6x14x14 -> scale -> 6x14x14 : params 12
    >>> 6x14x14 -> scale(bias=false) -> 6x14x14 : params 6
    >>> 84 -> scale -> 84 : params 168
    """

    style = Style.NORMALIZATION
    introduced = (
        "LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition, Proceedings of the IEEE 86(11)"
    )
    needs_input = True

    bias: Flag = True

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        weight = {"weight": Weight(inputs[0][:1])}
        return {**weight, "bias": Weight(inputs[0][:1])} if self.bias else weight

    def scratch(self, *inputs: Shape) -> int:
        return prod(inputs[0]) if self.bias else 0

    @classmethod
    def worked(cls) -> Stacks:
        weight = Stack("weight", (2,), (0.5, 2), "weight", frozenset({1}))
        given = Stack("x", (2, 1, 2), (2, 4, 3, 1), marked=frozenset({2}))
        bias = Stack("bias", (2,), (1, -1), "bias", frozenset({1}))
        result = Stack("y", (2, 1, 2), (2, 3, 5, 1), "result", frozenset({2}))
        return Stacks(cls(), (weight, given, bias, result), ("×", "+"), "channel 1: 2×3 - 1 = 5")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Scale", SOURCE, (inputs[0][0],), options(bias=(self.bias, True)))
