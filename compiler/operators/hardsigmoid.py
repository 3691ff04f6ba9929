from dataclasses import dataclass

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Hardsigmoid(Operator):
    """Piecewise linear sigmoid: min(max(x + 3, 0), 6) / 6 (Howard et al. 2019, MobileNetV3; `nn.Hardsigmoid`).

    >>> 72x1x1 -> hardsigmoid -> 72x1x1
    >>> 120 -> hardsigmoid -> 120
    """

    style = Style.ACTIVATION
    introduced = "Howard et al. 2019, Searching for MobileNetV3, arXiv:1905.02244"
    needs_input = True

    def curve(self, x: float) -> float:
        return min(max(x + 3, 0), 6) / 6

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Hardsigmoid")
