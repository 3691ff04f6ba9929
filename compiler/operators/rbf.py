from dataclasses import dataclass

from .base.argument_types import Positive
from .base.emission import Custom, Emission
from .base.operator import Operator, ReceptiveField, Saved, Style, expect_features
from .base.reject import Reject
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks

SOURCE = '''\
class Rbf(nn.Module):
    """Negative squared distances to codes, rows of a Sylvester-Hadamard matrix."""

    codes: Tensor

    def __init__(self, in_features: int, out_features: int) -> None:
        super().__init__()
        if in_features <= 2 ** (out_features - 1).bit_length() // 2:
            raise ValueError(f"{in_features} features cannot hold {out_features} codes")
        codes = [
            [(-1.0) ** (row & column).bit_count() for column in range(in_features)]
            for row in range(1, out_features + 1)
        ]
        self.register_buffer("codes", torch.tensor(codes), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        return -(x.unsqueeze(1) - self.codes).square().sum(dim=2)
'''


@dataclass(frozen=True)
class Rbf(Operator):
    """Euclidean radial basis functions with fixed centers (LeCun et al. 1998, equation 7).

    Output i is -sum over j of (x_j - w_ij)^2. The sign is opposite to the paper's, so that the nearest center has the
    largest output and the outputs serve as logits. The centers are codes of +1 and -1: row i, column j of Sylvester's
    Hadamard matrix is (-1) ^ popcount(i & j); i goes from 1 to `out`, j from 0 to the number of features (Walsh
    functions). Any two of LeNet-5's ten codes of length 84 differ in at least 40 places: an error-correcting code,
    which section II.B of the paper names as an alternative to its hand-drawn 7x12 bitmaps. Nothing is trained, and the
    state_dict holds nothing.

    >>> 84 -> rbf(10) -> 10
    >>> 9 -> rbf(10) -> 10
    !!! 8 -> rbf(10) : E0401 out
    !!! 16x5x5 -> rbf(10) : E0402
    """

    style = Style.LINEAR
    introduced = (
        "LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition, Proceedings of the IEEE 86(11)"
    )

    out: Positive

    def shape(self, *inputs: Shape) -> Shape:
        features = expect_features(inputs)
        # Columns 1, 2, 4, ... distinguish rows; the highest bit of the last row needs none if it is its only bit.
        least = 2 ** (self.out - 1).bit_length() // 2 + 1
        if features < least:
            raise Reject(
                "out", f"{self.out} different codes need at least {least} features, but the input has {features}"
            )
        return (self.out,)

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """The differences, which are squared."""
        return (Saved(self.out * inputs[0][0]),)

    def scratch(self, *inputs: Shape) -> int:
        return 2 * self.out * inputs[0][0]

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Stacks:
        """Three codes; the first is the nearest."""
        codes = Stack("codes", (3, 3), (1, -1, 1, 1, 1, -1, 1, -1, -1), "fixed", frozenset({0, 1, 2}))
        given = Stack("x", (3,), (1, -1, 0.5), marked=frozenset({0, 1, 2}))
        result = Stack("y", (3,), (-0.25, -6.25, -2.25), "result", frozenset({0}))
        equation = "-((1 - 1)² + (-1 + 1)² + (0.5 - 1)²) = -0.25"
        return Stacks(cls(3), (given, codes, result), ("-",), equation)

    def emit(self, *inputs: Shape) -> Emission:
        return Custom("Rbf", SOURCE, (inputs[0][0], self.out))
