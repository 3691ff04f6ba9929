from dataclasses import dataclass

from ..emission import Emission, Module
from ..operator import Operator, Style
from ..shape import Shape


@dataclass(frozen=True)
class Softmax(Operator):
    """Probabilities over the features, or over a map's channels at each place: e^x_i / sum over j of e^x_j.

    PyTorch's `nn.Softmax(dim=1)`.

    >>> 1000 -> softmax -> 1000
    >>> 21x8x8 -> softmax -> 21x8x8
    """

    style = Style.ACTIVATION
    head = True
    promises = "class probabilities over dimension 1"
    needs_output = True

    def shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Softmax", kwargs={"dim": 1})

    def predict(self) -> str | None:
        return "torch.softmax(logits, dim=1)"
