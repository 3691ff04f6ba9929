from dataclasses import dataclass

from .base.emission import Emission, Infix
from .base.merge_shapes import clash
from .base.operator import Operator, Style
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks


@dataclass(frozen=True)
class Add(Operator):
    """Elementwise sum of the branches, which need equal shapes: nothing is broadcast.

    >>> 256x56x56, 256x56x56 -> add -> 256x56x56
    >>> 10, 10, 10 -> add -> 10
    !!! 64x56x56, 256x56x56 -> add : E0405
    !!! 64x56x56, 64x28x28 -> add : E0405
    !!! 64x56x56, 64x1x1 -> add : E0407 (stricter than torch)
    !!! 64x4x4, 64 -> add : E0405
    """

    style = Style.MERGE
    introduced = (
        "as a shortcut past layers: He et al. 2015, Deep Residual Learning for Image Recognition, arXiv:1512.03385"
    )
    is_merge = True
    accumulates = True

    def shape(self, *inputs: Shape) -> Shape:
        first, *others = inputs
        for index, other in enumerate(others, 1):
            if other != first:
                raise clash("add", inputs, 0, index)
        return first

    @classmethod
    def worked(cls) -> Stacks:
        """Two maps of one channel."""
        first = Stack("first", (1, 2, 2), (1, 2, 3, 4), marked=frozenset({1}))
        second = Stack("second", (1, 2, 2), (5, 0, -1, 2), marked=frozenset({1}))
        result = Stack("result", (1, 2, 2), (6, 2, 2, 6), "result", frozenset({1}))
        return Stacks(cls(), (first, second, result), ("+",), "2 + 0 = 2")

    def emit(self, *inputs: Shape) -> Emission:
        return Infix("+")
