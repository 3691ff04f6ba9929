from dataclasses import dataclass
from math import prod

from .base.emission import Emission, Infix
from .base.merge_shapes import clash
from .base.operator import Operator, Saved, Style
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks


@dataclass(frozen=True)
class Mul(Operator):
    """Elementwise product of the branches, which need equal shapes or are gates.

    A gate is C x 1 x 1 beside C x H x W: one factor per channel, as in squeeze-and-excitation (Hu et al. 2017,
    equation 4). Nothing else is broadcast.

    >>> 256x56x56, 256x56x56 -> mul -> 256x56x56
    >>> 256x1x1, 256x56x56 -> mul -> 256x56x56
    >>> 10, 10 -> mul -> 10
    !!! 64x56x56, 256x1x1 -> mul : E0405
    !!! 64x8x8, 64x4x4 -> mul : E0405
    !!! 64x8x8, 1x8x8 -> mul : E0407 (stricter than torch)
    !!! 64x8x8, 1x1x1 -> mul : E0407 (stricter than torch)
    """

    style = Style.MERGE
    introduced = "as a gate for each channel: Hu et al. 2017, Squeeze-and-Excitation Networks, arXiv:1709.01507"
    is_merge = True
    needs_input = True

    def shape(self, *inputs: Shape) -> Shape:
        full = _map_of(inputs)
        for index, other in enumerate(inputs):
            if other != full and not _is_gate(other, full):
                first, second = sorted((index, inputs.index(full)))
                raise clash("multiply", inputs, first, second, "a gate is C x 1 x 1 for a map of C channels")
        return full

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """For three or more factors, the products of the first two, the first three, and so on."""
        return tuple(Saved(prod(_map_of(inputs[:count]))) for count in range(2, len(inputs)))

    @classmethod
    def worked(cls) -> Stacks:
        """A gate for two channels."""
        gate = Stack("gate", (2, 1, 1), (0.5, 2), marked=frozenset({1}))
        given = Stack("map", (2, 2, 2), (1, 2, 3, 4, 5, 6, 7, 8), marked=frozenset({4, 5, 6, 7}))
        result = Stack("result", (2, 2, 2), (0.5, 1, 1.5, 2, 10, 12, 14, 16), "result", frozenset({4, 5, 6, 7}))
        return Stacks(cls(), (gate, given, result), ("×",), "channel 1: 2 × 5 = 10")

    def emit(self, *inputs: Shape) -> Emission:
        return Infix("*")


def _map_of(inputs: tuple[Shape, ...]) -> Shape:
    """The first shape that is no gate; if all are 1 x 1, the first."""
    return next((shape for shape in inputs if shape[1:] != (1, 1)), inputs[0])


def _is_gate(shape: Shape, full: Shape) -> bool:
    return len(full) == 3 and shape == (full[0], 1, 1)
