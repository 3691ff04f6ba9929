from dataclasses import dataclass
from math import exp

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Sigmoid(Operator):
    """Logistic function: 1 / (1 + e^-x) (`nn.Sigmoid`); as a head, independent probabilities.

    >>> 32x8x8 -> sigmoid -> 32x8x8
    >>> 10 -> sigmoid -> 10
    """

    style = Style.ACTIVATION
    introduced = "Rumelhart et al. 1986, Learning Representations by Back-Propagating Errors, Nature 323"
    head = True
    prediction = "independent probabilities, each from 0 to 1"
    needs_output = True

    def curve(self, x: float) -> float:
        return 1 / (1 + exp(-x))

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Sigmoid")

    def predict(self) -> str | None:
        return "torch.sigmoid(logits)"
