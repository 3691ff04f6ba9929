from dataclasses import dataclass
from math import prod

from .base.argument_types import Positive, Real
from .base.emission import Emission, Module, options
from .base.operator import Operator, Saved, Style, expect_map
from .base.shape import Shape
from .base.worked_examples import Steps, equals, figure


@dataclass(frozen=True)
class Lrn(Operator):
    """Local response normalization across channels (Krizhevsky et al. 2012, section 3.3; `nn.LocalResponseNorm`).

    b_c = a_c / (k + alpha / size * sum of a_i^2) ^ beta, with i from c - floor(size / 2) to c + floor((size - 1) / 2),
    channels outside the map being zero. The paper does not divide alpha by the size, so alpha here is size times the
    paper's. Its k = 2, n = 5, alpha = 1e-4, beta = 0.75 are `lrn(5, alpha=5e-4, beta=0.75, k=2)`.

    >>> 96x55x55 -> lrn(5, alpha=5e-4, k=2) -> 96x55x55
    >>> 3x4x4 -> lrn(4, 1e-3, 0.5) -> 3x4x4
    >>> 3x4x4 -> lrn -> 3x4x4
    !!! 120 -> lrn(5) : E0402
    """

    style = Style.NORMALIZATION
    introduced = "Krizhevsky et al. 2012, ImageNet Classification with Deep Convolutional Neural Networks, NIPS 25"
    needs_input = True

    size: Positive = 5
    alpha: Real = 1e-4
    beta: Real = 0.75
    k: Real = 1.0

    def shape(self, *inputs: Shape) -> Shape:
        return expect_map(inputs)

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """The padded squares, the sums and their powers: PyTorch composes it of simpler operations."""
        channels, height, width = inputs[0]
        return (Saved((channels + self.size - 1) * height * width), Saved(2 * prod(inputs[0])))

    def scratch(self, *inputs: Shape) -> int:
        return 2 * prod(inputs[0])

    def backward_scratch(self, *inputs: Shape) -> int:
        """The gradients of the squares, their sums and the powers."""
        return 3 * prod(inputs[0])

    @classmethod
    def worked(cls) -> Steps:
        """Five channels at one position, with an alpha large enough to show its effect."""
        once, given, column = cls(3, alpha=3, beta=0.5), (1.0, 2.0, 0.0, 3.0, 1.0), 1
        before, behind = once.size // 2, (once.size - 1) // 2
        near = [given[max(0, c - before) : c + behind + 1] for c in range(len(given))]
        sums = tuple(sum(a**2 for a in window) for window in near)
        scales = tuple((once.k + once.alpha / once.size * total) ** once.beta for total in sums)
        result = tuple(a / scale for a, scale in zip(given, scales, strict=True))
        squares = " + ".join(f"{figure(a)}^2" for a in near[column])
        inside = f"{figure(once.k)} + {figure(once.alpha)}/{once.size} × {figure(sums[column])}"
        equations = (
            f"sum around channel {column}: {squares} {equals(sums[column])}",
            f"scale: ({inside}) ^ {figure(once.beta)} {equals(scales[column])}",
            f"b: {figure(given[column])} / {figure(scales[column])} {equals(result[column])}",
        )
        rows = (("a", given), ("sum of a^2", sums), ("scale", scales), ("b = a / scale", result))
        return Steps(once, tuple(f"channel {index}" for index in range(len(given))), rows, column, equations)

    def emit(self, *inputs: Shape) -> Emission:
        kwargs = options(alpha=(self.alpha, 1e-4), beta=(self.beta, 0.75), k=(self.k, 1.0))
        return Module("nn.LocalResponseNorm", (self.size,), kwargs)
