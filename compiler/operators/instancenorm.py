from collections.abc import Mapping
from dataclasses import dataclass

from .base.argument_types import Flag, PositiveReal
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Saved, Style, Weight, expect_map
from .base.reject import Reject
from .base.shape import Shape, text
from .base.worked_examples import Steps, normalization_steps


@dataclass(frozen=True)
class Instancenorm(Operator):
    """Instance normalization: per example and channel (Ulyanov et al. 2016; `nn.InstanceNorm2d`).

    y = (x - mean) / sqrt(variance + eps), with `affine=true` times a trained weight plus a trained bias. A map of
    height and width 1 cannot be normalized.

    >>> 64x56x56 -> instancenorm -> 64x56x56
    >>> 64x56x56 -> instancenorm(affine=true) -> 64x56x56 : params 128
    !!! 64x1x1 -> instancenorm : E0401
    !!! 120 -> instancenorm : E0402
    """

    style = Style.NORMALIZATION
    introduced = "Ulyanov et al. 2016, Instance Normalization, arXiv:1607.08022"
    needs_input = True

    eps: PositiveReal = 1e-5
    affine: Flag = False

    def shape(self, *inputs: Shape) -> Shape:
        shape = expect_map(inputs)
        if shape[1] * shape[2] == 1:
            raise Reject(None, f"cannot normalize {text(shape)}, which has one value per channel")
        return shape

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        channels = inputs[0][:1]
        return {"weight": Weight(channels), "bias": Weight(channels)} if self.affine else {}

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """Means and deviations, and the weights once per example: PyTorch computes it as a batch normalization."""
        return (Saved((3 if self.affine else 2) * inputs[0][0]),)

    @classmethod
    def worked(cls) -> Steps:
        """The four positions of one channel of one example."""
        return normalization_steps(cls(), "position", (1.0, 3.0, 5.0, 7.0), 4)

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(eps=(self.eps, 1e-5), affine=(self.affine, False))
        return Module("nn.InstanceNorm2d", (inputs[0][0],), kwargs)
