from dataclasses import dataclass
from typing import Annotated

from .base.argument_types import Margins, Real, one_of
from .base.emission import Emission, Module
from .base.operator import Operator, ReceptiveField, Style, expect_map
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class Pad(Operator):
    """Pads a map with a `value`, its reflection or its outermost values, by `mode`.

    `margins` is one number for all sides, two for height and width, or four: top, bottom, left, right. PyTorch's
    `nn.ZeroPad2d`, `nn.ConstantPad2d`, `nn.ReflectionPad2d` and `nn.ReplicationPad2d`, which take left and right first.
    A reflection must be narrower than the map.

    >>> 3x224x224 -> pad(3) -> 3x230x230
    >>> 3x8x8 -> pad((1, 2), value=-1) -> 3x10x12
    >>> 3x8x8 -> pad((0, 1, 2, 3)) -> 3x9x13
    >>> 3x8x8 -> pad(3, mode=reflect) -> 3x14x14
    >>> 3x2x2 -> pad(3, mode=replicate) -> 3x8x8
    !!! 3x8x3 -> pad(3, mode=reflect) : E0401 margins
    !!! 3x8x8 -> pad(3, mode=reflect, value=1) : E0401 value (stricter than torch)
    !!! 120 -> pad(2) : E0402 (stricter than torch)
    """

    style = Style.SHAPE

    margins: Margins
    mode: Annotated[str, one_of("constant", "reflect", "replicate")] = "constant"
    value: Real = 0

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        top, bottom, left, right = self.margins
        if self.mode != "constant" and self.value != 0:
            raise Reject("value", f"`mode={self.mode}` pads with values of the map", "omit `value`")
        if self.mode == "reflect":
            for axis, size, margin in (("height", height, max(top, bottom)), ("width", width, max(left, right))):
                if margin >= size:
                    raise Reject("margins", f"a reflection of {margin} needs a {axis} greater than {margin}")
        return (channels, top + height + bottom, left + width + right)

    def keeps_input(self, *inputs: Shape) -> bool:
        return self.mode != "constant"

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return ReceptiveField(pad=(self.margins[0], self.margins[2]))

    @classmethod
    def worked(cls) -> Stacks:
        inside = {(1, 1): 0, (1, 2): 1, (2, 1): 2, (2, 2): 3}
        places = [inside.get((row, column)) for row in range(4) for column in range(4)]
        return rearrangement(cls((1, 1, 1, 1)), (1, 2, 2), places, 5, "a margin of zeros on all sides")

    def emit(self, *inputs: Shape) -> Emission:
        top, bottom, left, right = self.margins
        margins = top if top == bottom == left == right else (left, right, top, bottom)
        if self.mode == "reflect":
            return Module("nn.ReflectionPad2d", (margins,))
        if self.mode == "replicate":
            return Module("nn.ReplicationPad2d", (margins,))
        return Module("nn.ConstantPad2d", (margins, self.value)) if self.value else Module("nn.ZeroPad2d", (margins,))
