from dataclasses import dataclass
from typing import Annotated

from .base.argument_types import Flag, MaybePair, one_of
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class Upsample(Operator):
    """Enlarges a map by an integer factor or to a given size (PyTorch's `nn.Upsample`).

    `mode` is the interpolation. `align_corners`, for bilinear and bicubic, aligns the centers of the corner pixels
    instead of the corners.

    >>> 64x28x28 -> upsample(2) -> 64x56x56
    >>> 8x5x7 -> upsample(2x3, mode=bilinear, align_corners=true) -> 8x10x21
    >>> 8x5x7 -> upsample(size=8x9, mode=bicubic) -> 8x8x9
    >>> 8x5x7 -> upsample(size=8) -> 8x8x8
    !!! 8x5x7 -> upsample : E0401
    !!! 8x5x7 -> upsample(2, size=10) : E0401 size
    !!! 8x5x7 -> upsample(2, align_corners=true) : E0401 align_corners
    !!! 120 -> upsample(2) : E0402
    """

    style = Style.SHAPE
    introduced = (
        "in front of a layer's sum: Long et al. 2014, Fully Convolutional Networks for Semantic Segmentation, "
        "arXiv:1411.4038"
    )

    factor: MaybePair = None
    size: MaybePair = None
    mode: Annotated[str, one_of("nearest", "bilinear", "bicubic")] = "nearest"
    align_corners: Flag = False

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        if self.align_corners and self.mode == "nearest":
            raise Reject(
                "align_corners", "only `mode=bilinear` and `mode=bicubic` align corners", "add `mode=bilinear`"
            )
        if self.factor is None:
            if self.size is None:
                raise Reject(None, "expects a factor or a size", "write `upsample(2)` or `upsample(size=56x56)`")
            return (channels, *self.size)
        if self.size is not None:
            raise Reject("size", "cannot combine `factor` and `size`", "remove one of them")
        return (channels, height * self.factor[0], width * self.factor[1])

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        if self.factor is None or self.align_corners:
            return None
        # bilinear reads 2 neighbors along an axis, bicubic 4 (Keys 1981); the first lies 1 or 2 positions before
        size, before = {"nearest": (1, 0), "bilinear": (2, 1), "bicubic": (4, 2)}[self.mode]
        return ReceptiveField((size, size), pad=(before, before), up=self.factor)

    @classmethod
    def worked(cls) -> Stacks:
        """The nearest value is repeated."""
        places = [2 * (row // 2) + column // 2 for row in range(4) for column in range(4)]
        return rearrangement(cls((2, 2)), (1, 2, 2), places, 2, "each position takes the nearest value")

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(
            size=(self.size, None),
            scale_factor=(self.factor, None),
            mode=(self.mode, "nearest"),
            align_corners=(self.align_corners or None, None),
        )
        return Module("nn.Upsample", kwargs=kwargs)
