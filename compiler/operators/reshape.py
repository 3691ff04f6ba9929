from dataclasses import dataclass
from functools import reduce
from operator import mul

from .base.argument_types import Sizes
from .base.emission import Custom, Emission, Module
from .base.operator import Operator, ReceptiveField, Style
from .base.reject import Reject
from .base.shape import Shape, text
from .base.worked_examples import Stacks, rearrangement

SOURCE = '''\
class Reshape(nn.Module):
    """The same values in the same order, in another shape behind the batch."""

    def __init__(self, *shape: int) -> None:
        super().__init__()
        self.shape = shape

    def forward(self, x: Tensor) -> Tensor:
        return x.reshape(x.shape[0], *self.shape)
'''


@dataclass(frozen=True)
class Reshape(Operator):
    """Reshapes the input to a feature vector or a map; values keep their order, channel by channel and row by row.

    >>> 6272 -> reshape(128x7x7) -> 128x7x7
    >>> 12x4x4 -> reshape(3x8x8) -> 3x8x8
    >>> 12x4x4 -> reshape(192) -> 192
    !!! 12x4x4 -> reshape(3x8x9) : E0401 to
    !!! 12x4x4 -> reshape(12x16) : E0401 to (stricter than torch)
    """

    style = Style.SHAPE
    is_view = True

    to: Sizes

    def shape(self, *inputs: Shape) -> Shape:
        (shape,) = inputs
        if len(self.to) not in (1, 3):
            raise Reject("to", f"expects features or channels x height x width, not {text(self.to)}")
        if (before := reduce(mul, shape)) != (after := reduce(mul, self.to)):
            message = f"{text(shape)} has {before:,} values, but {text(self.to)} has {after:,}"
            raise Reject("to", message, f"choose sizes whose product is {before:,}")
        return self.to

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(cls((2, 2, 2)), (4, 1, 2), range(8), 4, "the same order in other rows and channels")

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Unflatten", (1, self.to)) if len(inputs[0]) == 1 else Custom("Reshape", SOURCE, self.to)
