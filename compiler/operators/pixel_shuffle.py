from dataclasses import dataclass

from .base.argument_types import Positive
from .base.emission import Emission, Module
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.reject import NotDivisible
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class PixelShuffle(Operator):
    """Moves channels into space: `factor` squared channels become squares of `factor` by `factor` positions.

    PyTorch's `nn.PixelShuffle` (Shi et al. 2016, arXiv:1609.05158, equation 4).

    >>> 12x32x32 -> pixel_shuffle(2) -> 3x64x64
    !!! 10x32x32 -> pixel_shuffle(2) : E0404 factor
    !!! 12 -> pixel_shuffle(2) : E0402
    """

    style = Style.SHAPE
    introduced = "Shi et al. 2016, Real-Time Single Image and Video Super-Resolution, arXiv:1609.05158"
    caption = "pixel shuffle"

    factor: Positive

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        area = self.factor**2
        if channels % area:
            raise NotDivisible(
                "factor", f"{channels} input channels are not a multiple of {area}, the square of the factor"
            )
        return (channels // area, height * self.factor, width * self.factor)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return ReceptiveField(up=(self.factor, self.factor))

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(
            cls(2), (4, 1, 2), [0, 2, 1, 3, 4, 6, 5, 7], 5, "position 0 of four channels becomes a square"
        )

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.PixelShuffle", (self.factor,))
