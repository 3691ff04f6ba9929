from dataclasses import dataclass

from .base.argument_types import Fraction
from .base.emission import Custom, Emission
from .base.operator import Operator, Saved, Style
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks

SOURCE = '''\
class DropPath(nn.Module):
    """In training, sets all values of an example to 0 with probability `p`."""

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        kept = x.new_ones((x.shape[0],) + (1,) * (x.dim() - 1))
        return x * nn.functional.dropout(kept, self.p)
'''


@dataclass(frozen=True)
class DropPath(Operator):
    """Stochastic depth (Huang et al. 2016, arXiv:1603.09382) for a residual branch.

    In training, it sets all values of an example to 0 with probability p and divides the other examples by 1 - p. In
    evaluation, it returns its input unchanged.

    >>> 96x56x56 -> drop_path(0.1) -> 96x56x56
    >>> 120 -> drop_path(p=1) -> 120
    """

    style = Style.REGULARIZATION
    introduced = (
        "Huang et al. 2016, Deep Networks with Stochastic Depth, arXiv:1603.09382; the name: Larsson et al. 2016,"
        " FractalNet, arXiv:1605.07648"
    )
    is_view = True

    p: Fraction

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """The factor of each example."""
        return (Saved(1),)

    def copies_in_training(self) -> bool:
        return True

    @classmethod
    def worked(cls) -> Stacks:
        """One of the equally likely draws for a batch of three examples, one per row."""
        given = Stack("batch", (3, 2), (1, 2, 3, 4, 5, 6), marked=frozenset({4, 5}))
        kept = Stack("kept", (3, 1), (1, 0, 1), "fixed", frozenset({2}))
        result = Stack("y", (3, 2), (2, 4, 0, 0, 10, 12), "result", frozenset({4, 5}))
        return Stacks(cls(0.5), (given, kept, result), ("×",), "5 × 1 / (1 - 0.5) = 10, for a whole example at once")

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("DropPath", SOURCE, (self.p,))
