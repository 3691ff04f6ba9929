from dataclasses import dataclass

from .base.argument_types import Indexes
from .base.emission import Custom, Emission
from .base.operator import Operator, Style
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement

SOURCE = '''\
class Select(nn.Module):
    """Channels picked by index, in the order given, repeats allowed."""

    channels: Tensor

    def __init__(self, *channels: int) -> None:
        super().__init__()
        self.register_buffer("channels", torch.tensor(channels), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        return x.index_select(1, self.channels)
'''


@dataclass(frozen=True)
class Select(Operator):
    """Selects channels (or features) by index from 0, in the given order; repeats are allowed.

    A connection table such as that of LeNet-5's layer C3 (LeCun et al. 1998, table I) is a `select` of the channels
    that each output channel reads, then a convolution with one group per output channel.

    >>> 6x14x14 -> select([0, 1, 2, 1, 2, 3]) -> 6x14x14
    >>> 3x4x4 -> select([2, 2]) -> 2x4x4
    >>> 10 -> select([9]) -> 1
    !!! 6x14x14 -> select([5, 6]) : E0401 channels
    """

    style = Style.SHAPE
    introduced = (
        "as a table of connections: LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition, "
        "Proceedings of the IEEE 86(11)"
    )

    channels: Indexes

    def shape(self, *inputs: Shape) -> Shape:
        count, *rest = inputs[0]
        largest = max(self.channels)
        if largest >= count:
            raise Reject("channels", f"channel {largest} does not exist: the {count} input channels count from 0")
        return (len(self.channels), *rest)

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(cls((2, 0, 2)), (3, 1, 2), [4, 5, 0, 1, 4, 5], 0, "channel 2, then 0, then 2 again")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Select", SOURCE, self.channels)
