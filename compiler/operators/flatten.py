from dataclasses import dataclass
from functools import reduce
from operator import mul

from .base.emission import Emission, Module
from .base.operator import Operator, ReceptiveField, Style
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class Flatten(Operator):
    """Flattens the input to a vector: channel by channel, each row by row (`nn.Flatten`).

    >>> 16x5x5 -> flatten -> 400
    >>> 120 -> flatten -> 120
    """

    style = Style.SHAPE
    is_view = True

    def shape(self, *inputs: Shape) -> Shape:
        return (reduce(mul, inputs[0]),)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(cls(), (2, 2, 2), range(8), 4, "channel 1 follows channel 0")

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Flatten")
