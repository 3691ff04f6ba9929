from dataclasses import dataclass
from math import exp, log1p

from .base.argument_types import PositiveReal, Real
from .base.emission import Emission, Module, options
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Softplus(Operator):
    """Smooth rectifier: ln(1 + e^(beta x)) / beta, or x where beta x > threshold (`nn.Softplus`).

    >>> 8x5x5 -> softplus -> 8x5x5
    >>> 120 -> softplus(beta=2) -> 120
    """

    style = Style.ACTIVATION
    introduced = "Dugas et al. 2000, Incorporating Second-Order Functional Knowledge for Better Option Pricing, NIPS 13"
    needs_input = True

    beta: PositiveReal = 1.0
    threshold: Real = 20.0

    def curve(self, x: float) -> float:
        return x if self.beta * x > self.threshold else log1p(exp(self.beta * x)) / self.beta

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Softplus", kwargs=options(beta=(self.beta, 1.0), threshold=(self.threshold, 20.0)))
