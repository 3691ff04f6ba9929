from dataclasses import dataclass

from .base.argument_types import NonNegativeReal
from .base.emission import Emission, Module, options
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class LeakyRelu(Operator):
    """Rectified linear unit with a slope below zero: x for x > 0, else slope * x (Maas et al. 2013; `nn.LeakyReLU`).

    >>> 64x56x56 -> leaky_relu -> 64x56x56
    >>> 120 -> leaky_relu(0.1) -> 120
    """

    style = Style.ACTIVATION
    introduced = "Maas et al. 2013, Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML"
    needs_input = True
    in_place = True

    slope: NonNegativeReal = 0.01

    def curve(self, x: float) -> float:
        return x if x > 0 else self.slope * x

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.LeakyReLU", kwargs=options(negative_slope=(self.slope, 0.01)))
