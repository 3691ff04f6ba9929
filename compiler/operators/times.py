from dataclasses import dataclass

from .base.argument_types import Real
from .base.emission import Custom, Emission
from .base.operator import Operator, Style
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks

SOURCE = '''\
class Times(nn.Module):
    """Each value times a fixed factor."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self.factor = factor

    def forward(self, x: Tensor) -> Tensor:
        return self.factor * x

    def extra_repr(self) -> str:
        return str(self.factor)
'''


@dataclass(frozen=True)
class Times(Operator):
    """Multiplies each value by a fixed factor, as after residual branches (Szegedy et al. 2016, arXiv:1602.07261).

    Inception-ResNet scales its residual branches by 0.1 to 0.3 to stabilize training (section 3.3).

    >>> 320x35x35 -> times(0.17) -> 320x35x35
    >>> 120 -> times(-2) -> 120
    !!! 120 -> times(0) : E0401 factor (stricter than torch)
    """

    style = Style.NORMALIZATION

    factor: Real

    def shape(self, *inputs: Shape) -> Shape:
        if self.factor == 0:
            raise Reject("factor", "a factor of 0 makes the output 0", "remove the branch")
        return inputs[0]

    @classmethod
    def worked(cls) -> Stacks:
        given = Stack("x", (1, 2, 2), (2, 4, -1, 0), marked=frozenset({1}))
        result = Stack("y", (1, 2, 2), (0.5, 1, -0.25, 0), "result", frozenset({1}))
        return Stacks(cls(0.25), (given, result), (), "0.25 × 4 = 1")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Times", SOURCE, (self.factor,))
