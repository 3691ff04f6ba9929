from dataclasses import dataclass
from math import expm1

from .base.argument_types import NonNegativeReal
from .base.emission import Emission, Module, options
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Elu(Operator):
    """Exponential linear unit: x for x > 0, else alpha (e^x - 1) (Clevert et al. 2015, equation 15; `nn.ELU`).

    >>> 64x56x56 -> elu -> 64x56x56
    >>> 120 -> elu(0.5) -> 120
    """

    style = Style.ACTIVATION
    introduced = "Clevert et al. 2015, Exponential Linear Units, arXiv:1511.07289"
    needs_input = True
    in_place = True

    alpha: NonNegativeReal = 1.0

    def curve(self, x: float) -> float:
        return x if x > 0 else self.alpha * expm1(x)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.ELU", kwargs=options(alpha=(self.alpha, 1.0)))
