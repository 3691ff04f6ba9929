from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Annotated

from .base.argument_types import Flag, PositiveReal, one_of
from .base.emission import Custom, Emission, Module, options
from .base.operator import Operator, Saved, Style, Weight
from .base.shape import Shape
from .base.worked_examples import Steps, normalization_steps

SOURCE = '''\
class LayerNorm2d(nn.LayerNorm):
    """Layer normalisation over the channels, at each place of a map by itself."""

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
'''


@dataclass(frozen=True)
class Ln(Operator):
    """Layer normalization over the features, or over the channels at each position of a map (Ba et al. 2016).

    y = (x - mean) / sqrt(variance + eps) * weight + bias; `affine=false` omits weight and bias. PyTorch's
    `nn.LayerNorm`; on maps as in ConvNeXt (Liu et al. 2022), whose eps is 1e-6. `axis=last` normalizes over the last
    axis, as PyTorch does, for maps whose channels a `permute` has moved there.

    >>> 120 -> ln -> 120 : params 240
    >>> 96x56x56 -> ln(eps=1e-6) -> 96x56x56 : params 192
    >>> 96x56x56 -> ln(affine=false) -> 96x56x56
    >>> 56x56x96 -> ln(axis=last) -> 56x56x96 : params 192
    """

    style = Style.NORMALIZATION
    introduced = "Ba et al. 2016, Layer Normalization, arXiv:1607.06450"
    needs_input = True

    eps: PositiveReal = 1e-5
    affine: Flag = True
    axis: Annotated[str, one_of("channels", "last")] = "channels"

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        size = (inputs[0][self._index],)
        return {"weight": Weight(size), "bias": Weight(size)} if self.affine else {}

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """A mean and a standard deviation per position."""
        return (Saved(2 * prod(inputs[0][:-1] if self.axis == "last" else inputs[0][1:])),)

    @classmethod
    def worked(cls) -> Steps:
        """Four channels at one position of one example, with weight 1 and bias 0."""
        return normalization_steps(cls(), "channel", (1.0, 3.0, 5.0, 7.0), 4)

    def emit(self, *inputs: Shape) -> Emission:
        size = inputs[0][self._index]
        kwargs = options(eps=(self.eps, 1e-5), elementwise_affine=(self.affine, True))
        if self.axis == "last" or len(inputs[0]) == 1:
            return Module("nn.LayerNorm", (size,), kwargs)
        return Custom("LayerNorm2d", SOURCE, (size,), kwargs)

    @property
    def _index(self) -> int:
        """Index of the normalized axis in a shape."""
        return -1 if self.axis == "last" else 0
