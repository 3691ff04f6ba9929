from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Annotated

from .base.argument_types import one_of
from .base.emission import Custom, Emission, Function
from .base.operator import Operator, Style
from .base.reject import Reject, ShapeClash
from .base.shape import Shape, text
from .base.worked_examples import Stack, Stacks

CROPPED = '''\
class CropConcat(nn.Module):
    """Maps behind each other, each cropped to the least height and width of all."""

    def forward(self, *maps: Tensor) -> Tensor:
        height = min([x.shape[2] for x in maps])
        width = min([x.shape[3] for x in maps])
        cropped: list[Tensor] = []
        for x in maps:
            top = (x.shape[2] - height) // 2
            left = (x.shape[3] - width) // 2
            cropped.append(x[:, :, top : top + height, left : left + width])
        return torch.cat(cropped, dim=1)
'''


@dataclass(frozen=True)
class Concat(Operator):
    """Concatenates the branches along their channels, or vectors along their features (`torch.cat(dim=1)`).

    Maps need equal height and width, except with `align=crop`: it center-crops each map to the least height and least
    width of all, as in U-Net (Ronneberger et al. 2015, figure 1). Of an odd number of rows or columns, one more is cut
    at the bottom or right.

    >>> 64x28x28, 128x28x28, 32x28x28, 32x28x28 -> concat -> 256x28x28
    >>> 10, 5 -> concat -> 15
    >>> 512x64x64, 512x56x56 -> concat(align=crop) -> 1024x56x56
    >>> 3x8x5, 4x6x6, 1x9x9 -> concat(align=crop) -> 8x6x5
    !!! 64x28x28, 64x14x14 -> concat : E0405
    !!! 64x4x4, 64 -> concat : E0405
    !!! 64x4x4, 64 -> concat(align=crop) : E0405
    !!! 10, 5 -> concat(align=crop) : E0401 align
    """

    style = Style.MERGE
    introduced = "of branches: Szegedy et al. 2014, Going Deeper with Convolutions, arXiv:1409.4842"
    is_merge = True

    align: Annotated[str, one_of("exact", "crop")] = "exact"

    def shape(self, *inputs: Shape) -> Shape:
        first, *others = inputs
        for index, other in enumerate(others, 1):
            if len(other) != len(first) or (self.align == "exact" and other[1:] != first[1:]):
                message = f"cannot concatenate {text(first)} and {text(other)} along their channels"
                raise ShapeClash(message, (0, index), joins=True)
        if self.align == "crop" and len(first) != 3:
            raise Reject("align", "only maps can be cropped, but the inputs are feature vectors", "omit `align`")
        least = (min(sizes) for sizes in zip(*(shape[1:] for shape in inputs), strict=True))
        return (reduce(add, (shape[0] for shape in inputs)), *least)

    @classmethod
    def worked(cls) -> Stacks:
        """A map of one channel and one of two."""
        first = Stack("first", (1, 2, 2), (1, 2, 3, 4), marked=frozenset(range(4)))
        second = Stack("second", (2, 2, 2), (5, 6, 7, 8, 9, 10, 11, 12))
        result = Stack("result", (3, 2, 2), (*first.values, *second.values), "result", frozenset(range(4)))
        return Stacks(cls(), (first, second, result), ("and",), "1 channel and 2 channels are 3 channels")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("CropConcat", CROPPED) if self.align == "crop" else Function("torch.cat", {"dim": 1})
