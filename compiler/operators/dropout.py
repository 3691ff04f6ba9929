from dataclasses import dataclass
from math import prod

from .base.argument_types import Fraction
from .base.emission import Emission, Module
from .base.operator import Operator, Saved, Style
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks


@dataclass(frozen=True)
class Dropout(Operator):
    """In training, sets each value to 0 with probability p and divides the others by 1 - p (Hinton et al. 2012).

    In evaluation, it returns its input unchanged. PyTorch's `nn.Dropout`: values are independent, also those of maps.

    >>> 4096 -> dropout -> 4096
    >>> 4096 -> dropout(0.7) -> 4096
    >>> 3x4x4 -> dropout(p=1) -> 3x4x4
    """

    style = Style.REGULARIZATION
    introduced = (
        "Hinton et al. 2012, Improving Neural Networks by Preventing Co-Adaptation of Feature Detectors, "
        "arXiv:1207.0580"
    )
    is_view = True

    p: Fraction = 0.5

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        return (Saved(prod(inputs[0]), "mask"),) if self.p > 0 else ()

    def copies_in_training(self) -> bool:
        return self.p > 0

    @classmethod
    def worked(cls) -> Stacks:
        """One of the equally likely draws."""
        given = Stack("x", (4,), (3, 1, 4, 2), marked=frozenset({2}))
        kept = Stack("kept", (4,), (1, 0, 1, 0), "fixed", frozenset({2}))
        result = Stack("y", (4,), (6, 0, 8, 0), "result", frozenset({2}))
        return Stacks(cls(), (given, kept, result), ("×",), "4 × 1 / (1 - 0.5) = 8; each draw keeps others")

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Dropout", kwargs={"p": self.p})
