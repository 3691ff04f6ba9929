from dataclasses import dataclass
from math import exp, log1p, tanh

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Mish(Operator):
    """x * tanh(ln(1 + e^x)) (Misra 2019; `nn.Mish`).

    >>> 32x64x64 -> mish -> 32x64x64
    >>> 120 -> mish -> 120
    """

    style = Style.ACTIVATION
    introduced = "Misra 2019, Mish, arXiv:1908.08681"
    needs_input = True

    def curve(self, x: float) -> float:
        return x * tanh(log1p(exp(x)))

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Mish")
