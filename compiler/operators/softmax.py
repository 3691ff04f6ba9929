from dataclasses import dataclass
from math import exp

from .base.emission import Emission, Module
from .base.operator import Operator, Style
from .base.shape import Shape
from .base.worked_examples import Steps, equals, figure


@dataclass(frozen=True)
class Softmax(Operator):
    """Probabilities over the features, or over the channels at each position of a map: e^x_i / sum over j of e^x_j.

    PyTorch's `nn.Softmax(dim=1)`.

    >>> 1000 -> softmax -> 1000
    >>> 21x8x8 -> softmax -> 21x8x8
    """

    style = Style.ACTIVATION
    introduced = (
        "Bridle 1990, Probabilistic Interpretation of Feedforward Classification Network Outputs, with "
        "Relationships to Statistical Pattern Recognition, in Neurocomputing, Springer"
    )
    head = True
    prediction = "class probabilities over dimension 1"
    needs_output = True

    @classmethod
    def worked(cls) -> Steps:
        given = (2.0, 1.0, 0.0, -1.0)
        powers = tuple(exp(x) for x in given)
        result = tuple(power / sum(powers) for power in powers)
        total = f"sum: {' + '.join(map(figure, powers))} {equals(sum(powers))}"
        share = f"first: {figure(powers[0])} / {figure(sum(powers))} {equals(result[0])}"
        rows = (("x", given), ("e^x", powers), ("e^x / sum", result))
        return Steps(cls(), ("class 0", "class 1", "class 2", "class 3"), rows, 0, (total, share))

    def emit(self, *inputs: Shape) -> Emission:
        return Module("nn.Softmax", kwargs={"dim": 1})

    def predict(self) -> str | None:
        return "torch.softmax(logits, dim=1)"
