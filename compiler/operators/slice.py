from dataclasses import dataclass

from .base.argument_types import NonNegative, Positive
from .base.emission import Custom, Emission
from .base.operator import Operator, Style
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement

SOURCE = '''\
class ChannelSlice(nn.Module):
    """The channels from `start` up to, and without, `end`."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__()
        self.start = start
        self.end = end

    def forward(self, x: Tensor) -> Tensor:
        return x[:, self.start : self.end]
'''


@dataclass(frozen=True)
class Slice(Operator):
    """Channels (or features) from `start` up to, but excluding, `end`, counted from 0: `x[:, start:end]`.

    >>> 116x28x28 -> slice(0, 58) -> 58x28x28
    >>> 116x28x28 -> slice(58, 116) -> 58x28x28
    >>> 10 -> slice(9, 10) -> 1
    !!! 116x28x28 -> slice(58, 117) : E0401 end (stricter than torch)
    !!! 10 -> slice(3, 3) : E0401 end (stricter than torch)
    """

    style = Style.SHAPE
    is_view = True

    start: NonNegative
    end: Positive

    def shape(self, *inputs: Shape) -> Shape:
        count, *rest = inputs[0]
        if self.end > count:
            raise Reject("end", f"a slice to {self.end} exceeds the {count} input channels")
        if self.end <= self.start:
            raise Reject("end", f"a slice from {self.start} to {self.end} is empty")
        return (self.end - self.start, *rest)

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(cls(1, 3), (4, 1, 2), [2, 3, 4, 5], 0, "channels 1 and 2")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("ChannelSlice", SOURCE, (self.start, self.end))
