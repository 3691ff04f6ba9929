from collections.abc import Mapping
from dataclasses import dataclass

from ..emission import Custom, Emission, options
from ..kinds import Real
from ..operator import Operator, Style, Weight
from ..shape import Shape

SOURCE = '''\
class LayerScale(nn.Module):
    """A trained factor for each channel, from a small one."""

    def __init__(self, channels: int, init: float = 1e-06) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.full((channels,), float(init)))

    def forward(self, x: Tensor) -> Tensor:
        return x * self.weight.view((-1,) + (1,) * (x.dim() - 2))
'''


@dataclass(frozen=True)
class LayerScale(Operator):
    """A trained factor for each channel that begins at `init` (Touvron et al. 2021, arXiv:2103.17239, equation 4).

    At the end of a residual branch it lets a deep network begin as nearly the identity.

    >>> 96x56x56 -> layer_scale -> 96x56x56 : params 96
    >>> 120 -> layer_scale(0.1) -> 120 : params 120
    >>> 3x4x4 -> layer_scale(1) -> 3x4x4 : params 3
    """

    style = Style.NORMALISATION
    needs_input = True

    init: Real = 1e-6

    def shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        return {"weight": Weight(inputs[0][:1])}

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("LayerScale", SOURCE, (inputs[0][0],), options(init=(self.init, 1e-6)))
