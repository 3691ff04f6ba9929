from dataclasses import dataclass

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape


@dataclass(frozen=True)
class Relu(Operator):
    """Rectified linear unit: max(x, 0) (Nair and Hinton 2010; `nn.ReLU`).

    >>> 64x56x56 -> relu -> 64x56x56
    >>> 120 -> relu -> 120
    """

    style = Style.ACTIVATION
    introduced = (
        "Fukushima 1969, Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements, IEEE "
        "Transactions on Systems Science and Cybernetics 5(4); Nair and Hinton 2010, Rectified Linear Units "
        "Improve Restricted Boltzmann Machines, ICML"
    )
    needs_output = True
    in_place = True

    def curve(self, x: float) -> float:
        return max(x, 0)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.ReLU")
