from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from .base.argument_types import Flag, Fraction, PositiveReal
from .base.emission import Emission, Module, options
from .base.operator import Operator, Saved, Style, Weight
from .base.reject import WrongRank
from .base.shape import Shape, text
from .base.worked_examples import Steps, equals, figure, mean


@dataclass(frozen=True)
class Bn(Operator):
    """Batch normalization per channel or feature (Ioffe and Szegedy 2015, algorithm 1).

    y = (x - mean) / sqrt(variance + eps) * weight + bias, with the statistics of the batch in training and running
    statistics in evaluation; running = (1 - momentum) running + momentum batch. `affine=false` omits weight and bias.
    Maps get PyTorch's `nn.BatchNorm2d`, feature vectors `nn.BatchNorm1d`.

    The momentum must be from 0 to 1, or running statistics would diverge; PyTorch does not check it.

    >>> 64x56x56 -> bn -> 64x56x56 : params 128
    >>> 64x56x56 -> bn(eps=1e-3, momentum=0.01) -> 64x56x56 : params 128
    >>> 120 -> bn(affine=false) -> 120
    !!! 3x8 -> bn : E0402 (stricter than torch)
    """

    style = Style.NORMALIZATION
    introduced = "Ioffe and Szegedy 2015, Batch Normalization, arXiv:1502.03167"
    needs_input = True

    eps: PositiveReal = 1e-5
    momentum: Fraction = 0.1
    affine: Flag = True

    def shape(self, *inputs: Shape) -> Shape:
        (shape,) = inputs
        if len(shape) not in (1, 3):
            raise WrongRank(None, f"expects a map or a feature vector, but the input is {text(shape)}")
        return shape

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        channels = inputs[0][:1]
        trained = {"weight": Weight(channels), "bias": Weight(channels)} if self.affine else {}
        return {
            **trained,
            "running_mean": Weight(channels, trained=False),
            "running_var": Weight(channels, trained=False),
            "num_batches_tracked": Weight((), trained=False, is_int64=True),
        }

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """The batch's means and variances."""
        return (Saved(2 * inputs[0][0], "statistics"),)

    @classmethod
    def worked(cls) -> Steps:
        """One feature of four examples in training, with a trained weight of 2 and bias of 1."""
        once, given, weight, bias = cls(), (1.0, 3.0, 5.0, 7.0), 2.0, 1.0
        center = mean(given)
        variance = mean([(x - center) ** 2 for x in given])
        normal = tuple((x - center) / sqrt(variance + once.eps) for x in given)
        result = tuple(weight * x + bias for x in normal)
        distances = tuple(x - center for x in given)
        squares = " + ".join(figure(distance**2) for distance in distances)
        equations = (
            f"mean = ({' + '.join(map(figure, given))}) / {len(given)} {equals(center)}",
            f"variance = ({squares}) / {len(given)} {equals(variance)}",
            f"last: ({figure(given[-1])} - {figure(center)}) / sqrt({figure(variance)} + eps) {equals(normal[-1])}",
            f"y: {figure(normal[-1])} × weight + bias = {figure(normal[-1])} × 2 + 1 {equals(result[-1])}",
        )
        rows = (("x", given), ("x - mean", distances), ("normalized", normal), ("y", result))
        return Steps(once, tuple(f"example {index}" for index in range(len(given))), rows, len(given) - 1, equations)

    def emit(self, *inputs: Shape) -> Emission:
        path = "nn.BatchNorm2d" if len(inputs[0]) == 3 else "nn.BatchNorm1d"
        kwargs = options(eps=(self.eps, 1e-5), momentum=(self.momentum, 0.1), affine=(self.affine, True))
        return Module(path, (inputs[0][0],), kwargs)
