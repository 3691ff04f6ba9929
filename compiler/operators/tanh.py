from dataclasses import dataclass
from math import tanh

from ..emission import Emission, Module
from ..operator import Operator, Style
from ..shape import Shape


@dataclass(frozen=True)
class Tanh(Operator):
    """Hyperbolic tangent: (e^x - e^-x) / (e^x + e^-x) (`nn.Tanh`).

    >>> 6x28x28 -> tanh -> 6x28x28
    >>> 84 -> tanh -> 84
    """

    style = Style.ACTIVATION
    needs_output = True

    def shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def curve(self, x: float) -> float:
        return tanh(x)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Tanh")
