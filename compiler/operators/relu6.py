from dataclasses import dataclass

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Relu6(Operator):
    """Rectified linear unit, clipped at 6: min(max(x, 0), 6) (`nn.ReLU6`).

    >>> 32x112x112 -> relu6 -> 32x112x112
    >>> 120 -> relu6 -> 120
    """

    style = Style.ACTIVATION
    introduced = "Krizhevsky 2010, Convolutional Deep Belief Networks on CIFAR-10"
    needs_input = True
    in_place = True
    copies_in_place = True

    def curve(self, x: float) -> float:
        return min(max(x, 0), 6)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.ReLU6")
