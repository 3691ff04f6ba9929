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
    """Batch normalisation by channel or feature (Ioffe and Szegedy 2015, algorithm 1).

    y = (x - mean) / sqrt(variance + eps) * weight + bias, with the batch's statistics in training and the running ones
    otherwise; running = (1 - momentum) running + momentum batch. `affine=false` leaves weight and bias out. Maps get
    PyTorch's `nn.BatchNorm2d`, vectors of features `nn.BatchNorm1d`.

    A momentum outside 0 to 1 is refused, since running statistics would diverge; PyTorch does not look.

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
            raise WrongRank(None, f"needs a map or a vector of features, but {text(shape)} arrives")
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
        """One feature of four examples, in training, once weight and bias have been trained to 2 and 1."""
        once, given, weight, bias = cls(), (1.0, 3.0, 5.0, 7.0), 2.0, 1.0
        centre = mean(given)
        variance = mean([(x - centre) ** 2 for x in given])
        normal = tuple((x - centre) / sqrt(variance + once.eps) for x in given)
        result = tuple(weight * x + bias for x in normal)
        distances = tuple(x - centre for x in given)
        squares = " + ".join(figure(distance**2) for distance in distances)
        equations = (
            f"mean = ({' + '.join(map(figure, given))}) / {len(given)} {equals(centre)}",
            f"variance = ({squares}) / {len(given)} {equals(variance)}",
            f"last: ({figure(given[-1])} - {figure(centre)}) / sqrt({figure(variance)} + eps) {equals(normal[-1])}",
            f"y: {figure(normal[-1])} × weight + bias = {figure(normal[-1])} × 2 + 1 {equals(result[-1])}",
        )
        rows = (("x", given), ("x - mean", distances), ("normalised", normal), ("y", result))
        return Steps(once, tuple(f"example {index}" for index in range(len(given))), rows, len(given) - 1, equations)

    def emit(self, *inputs: Shape) -> Emission:
        path = "nn.BatchNorm2d" if len(inputs[0]) == 3 else "nn.BatchNorm1d"
        kwargs = options(eps=(self.eps, 1e-5), momentum=(self.momentum, 0.1), affine=(self.affine, True))
        return Module(path, (inputs[0][0],), kwargs)
