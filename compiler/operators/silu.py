from dataclasses import dataclass
from math import exp

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Silu(Operator):
    """Sigmoid linear unit, or swish: x / (1 + e^-x) (Elfwing et al. 2017; Ramachandran et al. 2017; `nn.SiLU`).

    >>> 32x112x112 -> silu -> 32x112x112
    >>> 120 -> silu -> 120
    """

    style = Style.ACTIVATION
    introduced = (
        "Hendrycks and Gimpel 2016, arXiv:1606.08415; Elfwing et al. 2017, arXiv:1702.03118; as swish: "
        "Ramachandran et al. 2017, arXiv:1710.05941"
    )
    needs_input = True

    def curve(self, x: float) -> float:
        return x / (1 + exp(-x))

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.SiLU")
