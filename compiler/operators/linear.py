from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Annotated

from .base.argument_types import Flag, Positive, one_of
from .base.emission import Emission, Module, options
from .base.operator import Operator, ReceptiveField, Style, Weight, expect_features
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks


@dataclass(frozen=True)
class Linear(Operator):
    """Fully connected layer: y = x A^T + b (PyTorch's `nn.Linear`), for feature vectors.

    Maps are refused: PyTorch applies the layer to their last axis, which usually means that a `flatten` is missing.
    `axis=last` allows it; after a `permute` that moves the channels last, the layer is a 1x1 convolution.

    >>> 400 -> linear(120) -> 120 : params 48_120, macs 48_000
    >>> 400 -> linear(120, bias=false) -> 120 : params 48_000, macs 48_000
    >>> 56x56x96 -> linear(384, axis=last) -> 56x56x384 : params 37_248, macs 115_605_504
    !!! 16x5x5 -> linear(120) : E0402
    !!! 5x5x5 -> linear(120) : E0402 (stricter than torch)
    """

    style = Style.LINEAR
    introduced = "Rosenblatt 1958, The Perceptron, Psychological Review 65(6)"
    weighted = True
    needs_input = True

    out: Positive
    bias: Flag = True
    axis: Annotated[str, one_of("features", "last")] = "features"

    def shape(self, *inputs: Shape) -> Shape:
        if self.axis == "features":
            expect_features(inputs)
        return (*inputs[0][:-1], self.out)

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        weight = {"weight": Weight((self.out, self._in_features(*inputs)))}
        return {**weight, "bias": Weight((self.out,))} if self.bias else weight

    def macs(self, *inputs: Shape) -> int:
        return prod(inputs[0]) * self.out

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        return None

    @classmethod
    def worked(cls) -> Stacks:
        """Three features become two: each is a row of weights times the features, plus the bias."""
        weight = Stack("A", (2, 3), (1, 0, -1, 2, 0.5, 1), "weight", frozenset({3, 4, 5}))
        given = Stack("x", (3,), (2, 4, 1), marked=frozenset({0, 1, 2}))
        bias = Stack("b", (2,), (1, -3), "bias", frozenset({1}))
        result = Stack("y", (2,), (2, 4), "result", frozenset({1}))
        equation = "2×2 + 0.5×4 + 1×1 - 3 = 4"
        return Stacks(cls(2), (weight, given, bias, result), ("×", "+"), equation)

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Linear", (self._in_features(*inputs), self.out), options(bias=(self.bias, True)))

    def _in_features(self, *inputs: Shape) -> int:
        return inputs[0][-1 if self.axis == "last" else 0]
