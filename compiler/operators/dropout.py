from dataclasses import dataclass
from math import prod

from ..emission import Emission, Module
from ..kinds import Fraction
from ..operator import Operator, Saved, Style
from ..shape import Shape


@dataclass(frozen=True)
class Dropout(Operator):
    """In training, sets each value to 0 with probability p and divides the rest by 1 - p (Hinton et al. 2012).

    PyTorch's `nn.Dropout`: each value by itself, in maps too. Otherwise it hands on its input, the same tensor.

    >>> 4096 -> dropout -> 4096
    >>> 4096 -> dropout(0.7) -> 4096
    >>> 3x4x4 -> dropout(p=1) -> 3x4x4
    """

    style = Style.REGULARISATION
    introduced = (
        "Hinton et al. 2012, Improving Neural Networks by Preventing Co-Adaptation of Feature Detectors, "
        "arXiv:1207.0580"
    )
    is_view = True

    p: Fraction = 0.5

    def shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        return (Saved(prod(inputs[0]), "mask"),) if self.p > 0 else ()

    def copies_in_training(self) -> bool:
        return self.p > 0

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Dropout", kwargs={"p": self.p})
