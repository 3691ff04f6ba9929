from dataclasses import dataclass

from .base.argument_types import NonNegative
from .base.emission import Emission, Module
from .base.operator import Operator, Style, expect_map
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class ChannelPad(Operator):
    """Adds `before` channels of zeros in front of a map's channels and `after` behind them.

    This is the shortcut without parameters, option A of He et al. 2015 (arXiv:1512.03385), section 3.3. It becomes
    PyTorch's `nn.ZeroPad3d`, which pads channels only.

    >>> 16x16x16 -> channel_pad(8, 8) -> 32x16x16
    >>> 16x16x16 -> channel_pad(0, 16) -> 32x16x16
    >>> 16x16x16 -> channel_pad(0) -> 16x16x16
    !!! 16 -> channel_pad(8) : E0402
    """

    style = Style.SHAPE
    introduced = "He et al. 2015, Deep residual learning, arXiv:1512.03385"
    caption = "channel pad"

    before: NonNegative
    after: NonNegative = 0

    def shape(self, *inputs: Shape) -> Shape:
        channels, height, width = expect_map(inputs)
        return (self.before + channels + self.after, height, width)

    @classmethod
    def worked(cls) -> Stacks:
        places = [None] * 4 + list(range(8)) + [None] * 4
        return rearrangement(cls(1, 1), (2, 2, 2), places, 3, "a channel of zeros in front, and one behind")

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.ZeroPad3d", ((0, 0, 0, 0, self.before, self.after),))
