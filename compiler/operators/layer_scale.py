from collections.abc import Mapping
from dataclasses import dataclass

from .base.argument_types import Real
from .base.emission import Emission, Parameter
from .base.operator import Operator, Style, Weight
from .base.shape import Shape
from .base.worked_examples import Stack, Stacks


@dataclass(frozen=True)
class LayerScale(Operator):
    """A trained factor per channel, initially `init` (Touvron et al. 2021, arXiv:2103.17239, equation 4).

    At the end of residual branches, it makes a deep network start close to the identity. It is a parameter of the
    enclosing block: its label is its state_dict key, and it cannot stand in a group or seq.

    >>> 96x56x56 -> layer_scale -> 96x56x56 : params 96
    >>> 120 -> layer_scale(0.1) -> 120 : params 120
    >>> 3x4x4 -> layer_scale(1) -> 3x4x4 : params 3
    """

    style = Style.NORMALIZATION
    introduced = "Touvron et al. 2021, Going Deeper with Image Transformers, arXiv:2103.17239"
    needs_input = True
    is_parameter = True

    init: Real = 1e-6

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        return {"": Weight(_factors(inputs[0]))}

    @classmethod
    def worked(cls) -> Stacks:
        weight = Stack("trained", (2, 1, 1), (0.5, 0.25), "weight", frozenset({1}))
        given = Stack("x", (2, 1, 2), (2, 4, 8, -4), marked=frozenset({2}))
        result = Stack("y", (2, 1, 2), (1, 2, 2, -1), "result", frozenset({2}))
        return Stacks(cls(), (weight, given, result), ("×",), "channel 1: 0.25 × 8 = 2")

    def emit(self, *inputs: Shape) -> Emission:
        return Parameter("torch.full", (_factors(inputs[0]), float(self.init)))


def _factors(shape: Shape) -> Shape:
    """The shape of the factors, which broadcasts over a map's height and width."""
    return (shape[0], *(1 for _ in shape[1:]))
