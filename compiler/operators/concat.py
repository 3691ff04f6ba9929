from dataclasses import dataclass
from functools import reduce
from operator import add

from ..emission import Emission, Function
from ..operator import Operator, Style
from ..reject import ShapeClash
from ..shape import Shape, text


@dataclass(frozen=True)
class Concat(Operator):
    """The branches one behind the other along the channels, or along the features of vectors (`torch.cat(dim=1)`).

    Maps must agree in height and width.

    >>> 64x28x28, 128x28x28, 32x28x28, 32x28x28 -> concat -> 256x28x28
    >>> 10, 5 -> concat -> 15
    !!! 64x28x28, 64x14x14 -> concat : E0405
    !!! 64x4x4, 64 -> concat : E0405
    """

    style = Style.MERGE
    merges = True

    def shape(self, *inputs: Shape) -> Shape:
        first, *others = inputs
        for index, other in enumerate(others, 1):
            if len(other) != len(first) or other[1:] != first[1:]:
                message = f"cannot join {text(first)} and {text(other)} along their channels"
                raise ShapeClash(message, (0, index))
        return (reduce(add, (shape[0] for shape in inputs)), *first[1:])

    def emit(self, *inputs: Shape) -> Emission:
        return Function("torch.cat", {"dim": 1})
