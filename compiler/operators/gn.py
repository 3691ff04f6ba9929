from collections.abc import Mapping
from dataclasses import dataclass

from .base.argument_types import Flag, Positive, PositiveReal
from .base.channel_groups import check_groups
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Saved, Style, Weight
from .base.shape import Shape
from .base.worked_examples import Steps, normalization_steps


@dataclass(frozen=True)
class Gn(Operator):
    """Group normalization: per example, over groups of channels (Wu and He 2018; `nn.GroupNorm`).

    y = (x - mean) / sqrt(variance + eps) * weight + bias, with the statistics of the group and a weight and bias per
    channel; `affine=false` omits these.

    >>> 64x56x56 -> gn(32) -> 64x56x56 : params 128
    >>> 64x56x56 -> gn(1, eps=1e-6, affine=false) -> 64x56x56
    >>> 120 -> gn(4) -> 120 : params 240
    !!! 64x56x56 -> gn(24) : E0404 groups
    """

    style = Style.NORMALIZATION
    introduced = "Wu and He 2018, Group Normalization, arXiv:1803.08494"
    needs_input = True

    groups: Positive
    eps: PositiveReal = 1e-5
    affine: Flag = True

    def shape(self, *inputs: Shape) -> Shape:
        (shape,) = inputs
        check_groups(self.groups, shape[0])
        return shape

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        channels = inputs[0][:1]
        return {"weight": Weight(channels), "bias": Weight(channels)} if self.affine else {}

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """Means and standard deviations of the groups."""
        return (Saved(2 * self.groups),)

    @classmethod
    def worked(cls) -> Steps:
        """Six channels at one position of one example in two groups, with weight 1 and bias 0."""
        return normalization_steps(cls(2), "channel", (1.0, 3.0, 5.0, 10.0, 20.0, 60.0), 3)

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(eps=(self.eps, 1e-5), affine=(self.affine, True))
        return Module("nn.GroupNorm", (self.groups, inputs[0][0]), kwargs)
