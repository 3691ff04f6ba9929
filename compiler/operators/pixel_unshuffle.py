from dataclasses import dataclass

from .base.argument_types import Positive
from .base.emission import Emission, Module
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.reject import NotDivisible
from .base.shape import Shape, text
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class PixelUnshuffle(Operator):
    """Moves squares of `factor` by `factor` positions into channels; the inverse of `pixel_shuffle`.

    PyTorch's `nn.PixelUnshuffle`.

    >>> 3x64x32 -> pixel_unshuffle(2) -> 12x32x16
    !!! 3x64x33 -> pixel_unshuffle(2) : E0404 factor
    !!! 12 -> pixel_unshuffle(2) : E0402
    """

    style = Style.SHAPE
    introduced = "as the inverse of the shuffle: Shi et al. 2016, arXiv:1609.05158"
    caption = "pixel unshuffle"

    factor: Positive

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        if height % self.factor or width % self.factor:
            raise NotDivisible("factor", f"a factor of {self.factor} does not divide {text((height, width))}")
        return (channels * self.factor**2, height // self.factor, width // self.factor)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return ReceptiveField((self.factor, self.factor), (self.factor, self.factor))

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(
            cls(2), (1, 2, 4), [0, 2, 1, 3, 4, 6, 5, 7], 6, "a square becomes one position of four channels"
        )

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.PixelUnshuffle", (self.factor,))
