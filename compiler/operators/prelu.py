from collections.abc import Mapping
from dataclasses import dataclass

from .base.argument_types import Flag, Real
from .base.emission import Emission, Module, options
from .base.operator import Operator, Style, Weight
from .base.shape import Shape


@dataclass(frozen=True)
class Prelu(Operator):
    """Rectified linear unit with a trained slope below zero, initially `init` (He et al. 2015, arXiv:1502.01852).

    PyTorch's `nn.PReLU`: one slope in all, or with `by_channel=true` one per channel.

    >>> 64x56x56 -> prelu -> 64x56x56 : params 1
    >>> 64x56x56 -> prelu(by_channel=true) -> 64x56x56 : params 64
    >>> 120 -> prelu(init=0.1) -> 120 : params 1
    """

    style = Style.ACTIVATION
    introduced = "He et al. 2015, Delving Deep into Rectifiers, arXiv:1502.01852"
    needs_input = True

    by_channel: Flag = False
    init: Real = 0.25

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        return {"weight": Weight((self._slopes(inputs[0]),))}

    def curve(self, x: float) -> float:
        return x if x > 0 else self.init * x

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(num_parameters=(self._slopes(inputs[0]), 1), init=(self.init, 0.25))
        return Module("nn.PReLU", kwargs=kwargs)

    def _slopes(self, shape: Shape) -> int:
        return shape[0] if self.by_channel else 1
