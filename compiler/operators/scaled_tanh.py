from dataclasses import dataclass
from math import prod, tanh

from .base.argument_types import Real
from .base.emission import Custom, Emission, options
from .base.operator import Operator, Saved, Style
from .base.shape import Shape

SOURCE = '''\
class ScaledTanh(nn.Module):
    """Hyperbolic tangent with a given amplitude and slope at its input."""

    def __init__(self, amplitude: float = 1.7159, slope: float = 2 / 3) -> None:
        super().__init__()
        self.amplitude = amplitude
        self.slope = slope

    def forward(self, x: Tensor) -> Tensor:
        return self.amplitude * torch.tanh(self.slope * x)
'''


@dataclass(frozen=True)
class ScaledTanh(Operator):
    """Scaled hyperbolic tangent, LeNet-5's activation: amplitude * tanh(slope * x) (LeCun et al. 1998, appendix A).

    The defaults are the paper's, A = 1.7159 and S = 2/3: f(1) = 1 and f(-1) = -1.

    >>> 6x28x28 -> scaled_tanh -> 6x28x28
    >>> 84 -> scaled_tanh(amplitude=1, slope=0.5) -> 84
    """

    style = Style.ACTIVATION
    introduced = (
        "LeCun et al. 1989, Backpropagation Applied to Handwritten Zip Code Recognition, Neural Computation 1(4)"
    )

    amplitude: Real = 1.7159
    slope: Real = 2 / 3

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """The tanh before it is multiplied."""
        return (Saved(prod(inputs[0])),)

    def scratch(self, *inputs: Shape) -> int:
        return prod(inputs[0])

    def curve(self, x: float) -> float:
        return self.amplitude * tanh(self.slope * x)

    def emit(self, *inputs: Shape) -> Emission:
        return Custom(
            "ScaledTanh", SOURCE, kwargs=options(amplitude=(self.amplitude, 1.7159), slope=(self.slope, 2 / 3))
        )
