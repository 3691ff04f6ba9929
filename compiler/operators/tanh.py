from dataclasses import dataclass
from math import tanh

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Tanh(Operator):
    """Hyperbolic tangent: (e^x - e^-x) / (e^x + e^-x) (`nn.Tanh`).

    >>> 6x28x28 -> tanh -> 6x28x28
    >>> 84 -> tanh -> 84
    """

    style = Style.ACTIVATION
    introduced = (
        "LeCun et al. 1989, Backpropagation Applied to Handwritten Zip Code Recognition, Neural Computation 1(4)"
    )
    needs_output = True

    def curve(self, x: float) -> float:
        return tanh(x)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Tanh")
