from dataclasses import dataclass

from .base.argument_types import Margins, MaybePair
from .base.emission import Custom, Emission
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.reject import KernelTooLarge, Reject
from .base.shape import Shape, text
from .base.worked_examples import Stacks, rearrangement

CENTRE = '''\
class CentreCrop(nn.Module):
    """The middle of a map, of a given height and width."""

    def __init__(self, height: int, width: int) -> None:
        super().__init__()
        self.height = height
        self.width = width

    def forward(self, x: Tensor) -> Tensor:
        top = (x.shape[2] - self.height) // 2
        left = (x.shape[3] - self.width) // 2
        return x[:, :, top : top + self.height, left : left + self.width]
'''
MARGINS = '''\
class Crop(nn.Module):
    """A map without so many rows and columns at its edges."""

    def __init__(self, top: int, bottom: int, left: int, right: int) -> None:
        super().__init__()
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right

    def forward(self, x: Tensor) -> Tensor:
        height, width = x.shape[2:]
        return x[:, :, self.top : height - self.bottom, self.left : width - self.right]
'''


@dataclass(frozen=True)
class Crop(Operator):
    """Crops a map: to `size`, about its center, or by `margins` at its edges.

    Of an odd number of rows or columns, one more is cut at the bottom or right. `margins` is one number for all sides,
    two for height and width, or four: top, bottom, left, right. `concat(align=crop)` crops maps to concatenate them.

    >>> 64x568x568 -> crop(392) -> 64x392x392
    >>> 3x9x8 -> crop(4x5) -> 3x4x5
    >>> 3x9x8 -> crop(margins=(1, 2)) -> 3x7x4
    >>> 3x9x8 -> crop(margins=(0, 1, 2, 3)) -> 3x8x3
    !!! 3x8x8 -> crop(9) : E0403 size (stricter than torch)
    !!! 3x8x8 -> crop(margins=4) : E0403 margins (stricter than torch)
    !!! 3x8x8 -> crop(4, margins=2) : E0401 margins (stricter than torch)
    !!! 3x8x8 -> crop : E0401 (stricter than torch)
    !!! 120 -> crop(4) : E0402
    """

    style = Style.SHAPE
    is_view = True

    size: MaybePair = None
    margins: Margins = (0, 0, 0, 0)

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        if self.size is None:
            top, bottom, left, right = self.margins
            if not any(self.margins):
                raise Reject(None, "expects a size or margins", "write `crop(392)` or `crop(margins=2)`")
            if top + bottom >= height or left + right >= width:
                raise KernelTooLarge("margins", f"the margins leave nothing of {text((height, width))}", axes=(1, 2))
            return (channels, height - top - bottom, width - left - right)
        if any(self.margins):
            raise Reject("margins", "cannot combine `size` and `margins`", "remove one of them")
        if self.size[0] > height or self.size[1] > width:
            message = f"cannot crop {text((height, width))} to {text(self.size)}"
            raise KernelTooLarge("size", message, "use `pad` or `upsample` to make a map larger", axes=(1, 2))
        return (channels, *self.size)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        top, _, left, _ = self.margins or (0, 0, 0, 0)
        if self.size is not None:
            _, height, width = expect_map(inputs)
            top, left = (height - self.size[0]) // 2, (width - self.size[1]) // 2
        return ReceptiveField(pad=(-top, -left))

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(cls((2, 2)), (1, 4, 4), [5, 6, 9, 10], 0, "one row and one column are cut on each side")

    def emit(self, *inputs: Shape) -> Emission:
        if self.size is not None:
            return Custom("CentreCrop", CENTRE, self.size)
        return Custom("Crop", MARGINS, self.margins)
