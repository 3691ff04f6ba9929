from dataclasses import dataclass

from .base.emission import Custom, Emission
from .base.operator import Operator, Style
from .base.shape import Shape

SOURCE = '''\
class Step(nn.Module):
    """Heaviside's step: 1 where x >= 0, and 0 elsewhere; it has no gradient."""

    def forward(self, x: Tensor) -> Tensor:
        return (x >= 0).to(x.dtype)
'''


@dataclass(frozen=True)
class Step(Operator):
    """Heaviside step function, the perceptron's decision (Rosenblatt 1958): 1 for x >= 0, else 0.

    Its derivative is 0 or undefined, so layers before it learn nothing by gradients, unless it is a head.

    >>> 1 -> step -> 1
    >>> 3x4x4 -> step -> 3x4x4
    """

    style = Style.ACTIVATION
    introduced = (
        "McCulloch and Pitts 1943, A Logical Calculus of the Ideas Immanent in Nervous Activity, Bulletin of "
        "Mathematical Biophysics 5"
    )
    head = True
    differentiable = False
    prediction = "decisions, each 0 or 1"

    def curve(self, x: float) -> float:
        return 1 if x >= 0 else 0

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Step", SOURCE)

    def predict(self) -> str | None:
        return "(logits >= 0).to(logits.dtype)"
