from dataclasses import dataclass
from math import erf, pi, sqrt, tanh
from typing import Annotated

from .base.argument_types import one_of
from .base.emission import Emission, Module, options
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Gelu(Operator):
    """Gaussian error linear unit: x Phi(x), with the normal distribution function Phi (`nn.GELU`).

    Hendrycks and Gimpel 2016 (arXiv:1606.08415). `approximate=tanh` is their approximation:
    0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))).

    >>> 96x56x56 -> gelu -> 96x56x56
    >>> 120 -> gelu(approximate=tanh) -> 120
    """

    style = Style.ACTIVATION
    introduced = "Hendrycks and Gimpel 2016, Gaussian Error Linear Units, arXiv:1606.08415"
    needs_input = True

    approximate: Annotated[str, one_of("none", "tanh")] = "none"

    def curve(self, x: float) -> float:
        if self.approximate == "tanh":
            return 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x**3)))
        return 0.5 * x * (1 + erf(x / sqrt(2)))

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.GELU", kwargs=options(approximate=(self.approximate, "none")))
