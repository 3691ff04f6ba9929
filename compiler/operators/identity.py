from dataclasses import dataclass

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape
from .base.worked_examples import Stacks, rearrangement


@dataclass(frozen=True)
class Identity(Operator):
    """Returns its input (`nn.Identity`); as a branch of a merge it is the shortcut.

    >>> 64x56x56 -> identity -> 64x56x56
    >>> 120 -> identity -> 120
    """

    style = Style.SHAPE
    introduced = "as a branch of a sum: He et al. 2015, Deep Residual Learning for Image Recognition, arXiv:1512.03385"
    is_identity = True
    is_view = True

    @classmethod
    def worked(cls) -> Stacks:
        return rearrangement(cls(), (1, 2, 2), range(4), 0, "every value stays the same")

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Identity")
