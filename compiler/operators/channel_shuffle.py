from dataclasses import dataclass

from .base.argument_types import Positive
from .base.channel_groups import check_groups
from .base.emission import Emission, Module
from .base.operator import Operator, Style, expect_map
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class ChannelShuffle(Operator):
    """Orders channels by their index in the group: first the first of each, ... (Zhang et al. 2017, figure 1).

    PyTorch's `nn.ChannelShuffle`.

    >>> 116x28x28 -> channel_shuffle(2) -> 116x28x28
    !!! 116x28x28 -> channel_shuffle(3) : E0404 groups
    !!! 116 -> channel_shuffle(2) : E0402
    """

    style = Style.SHAPE
    introduced = "Zhang et al. 2017, ShuffleNet, arXiv:1707.01083"
    caption = "channel shuffle"

    groups: Positive

    def shape(self, *inputs: Shape) -> Shape:
        shape = expect_map(inputs)
        check_groups(self.groups, shape[0])
        return shape

    @classmethod
    def worked(cls) -> Stacks:
        places = [0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11]
        return rearrangement(cls(2), (6, 1, 2), places, 2, "the first of each group, then the second of each")

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.ChannelShuffle", (self.groups,))
