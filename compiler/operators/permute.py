from dataclasses import dataclass

from .base.argument_types import Indexes
from .base.emission import Custom, Emission
from .base.operator import Operator, ReceptiveField, Style
from .base.reject import Reject
from .base.shape import Shape, text
from .base.worked_examples import Stacks, rearrangement

SOURCE = '''\
class Permute(nn.Module):
    """The axes behind the batch in another order, counted from 0."""

    def __init__(self, *axes: int) -> None:
        super().__init__()
        self.axes = [axis + 1 for axis in axes]

    def forward(self, x: Tensor) -> Tensor:
        return x.permute(0, *self.axes)
'''


@dataclass(frozen=True)
class Permute(Operator):
    """Reorders the axes: 0 is the channels, 1 the height, 2 the width; the batch stays first.

    >>> 3x4x5 -> permute([1, 2, 0]) -> 4x5x3
    >>> 120 -> permute([0]) -> 120
    !!! 3x4x5 -> permute([1, 2, 2]) : E0401 axes
    !!! 3x4x5 -> permute([1, 0]) : E0401 axes
    """

    style = Style.SHAPE
    is_view = True

    axes: Indexes

    def shape(self, *inputs: Shape) -> Shape:
        (shape,) = inputs
        if sorted(self.axes) != list(range(len(shape))):
            expected = ", ".join(map(str, range(len(shape))))
            raise Reject("axes", f"expects each axis of {text(shape)} once: {expected}")
        return tuple(shape[axis] for axis in self.axes)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Stacks:
        """Moves the channels last, as `ln(axis=last)` and `linear(axis=last)` expect them."""
        places = [6 * channel + 3 * row + column for row in range(2) for column in range(3) for channel in range(2)]
        return rearrangement(cls((1, 2, 0)), (2, 2, 3), places, 5, "channel 1, row 0, column 2 goes to 0, 2, 1")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Permute", SOURCE, self.axes)
