from dataclasses import dataclass

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Hardswish(Operator):
    """Piecewise linear swish: x * min(max(x + 3, 0), 6) / 6 (Howard et al. 2019, MobileNetV3; `nn.Hardswish`).

    >>> 16x112x112 -> hardswish -> 16x112x112
    >>> 120 -> hardswish -> 120
    """

    style = Style.ACTIVATION
    introduced = "Howard et al. 2019, Searching for MobileNetV3, arXiv:1905.02244"
    needs_input = True

    def curve(self, x: float) -> float:
        return x * min(max(x + 3, 0), 6) / 6

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Hardswish")
