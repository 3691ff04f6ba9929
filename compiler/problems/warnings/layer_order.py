"""W02: layers that make no sense in this order."""

from __future__ import annotations

from ....dsl.problem import Fix, Label, Problem
from ....dsl.record import record
from ....dsl.span import Span


@record
class SoftmaxInside(Problem):
    """A softmax whose probabilities go into a further layer.

    Probabilities are small and sum to one, so little is left for the next layer to learn from; between layers a ReLU is
    usual. A softmax on an output is no such case: it is left to `predict`. One that weighs other values with `mul`, as
    attention does, is none either.

    Wrong:

        net Small {
            input 64
            linear(100) -> softmax
            linear(10)
        }

    Right:

        net Small {
            input 64
            linear(100) -> relu
            linear(10) -> softmax
        }
    """

    code = "W0201"
    layer: Span

    @property
    def title(self) -> str:
        return "this `softmax` is not at an output: its probabilities go into a further layer"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.layer, "into this one"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("use `relu` between layers, and `softmax` at an output only",)


@record
class ActivationTwice(Problem):
    """An activation is applied to what an activation gives, with nothing to learn between them.

    A ReLU behind a ReLU does nothing; one behind a sigmoid neither; a sigmoid behind a ReLU is never below 0.5.

    Wrong:

        net Small {
            input 64
            linear(100) -> relu -> relu
            linear(10)
        }

    Right:

        net Small {
            input 64
            linear(100) -> relu
            linear(10)
        }
    """

    code = "W0202"
    names: tuple[str, str]
    first: Span

    @property
    def title(self) -> str:
        return f"`{self.names[1]}` is applied to what `{self.names[0]}` gives"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "the value is activated here already"),) if self.first != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove one of the two",)


@record
class BiasBeforeNorm(Problem):
    """A layer adds a bias, and the normalisation behind it subtracts it again with the mean of the channel.

    The bias has no effect, and a weight of its own all the same; the normalisation has a bias that counts. Published
    checkpoints of some networks, such as VGG with batch normalisation, have such biases, and then it is right.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) -> bn -> relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3, bias=false) -> bn -> relu
        }
    """

    code = "W0203"
    layer: str
    norm: str
    place: Span
    tries: tuple[Fix, ...]

    @property
    def title(self) -> str:
        return f"the bias of this `{self.layer}` has no effect: the `{self.norm}` behind it subtracts it again"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.place, "subtracted here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("leave the bias out: `bias=false`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return self.tries


@record
class DropoutBeforeNorm(Problem):
    """A batch normalisation measures values from which a dropout has taken some.

    In training the variance is larger than in use, when nothing is dropped, and the running statistics fit the one and
    not the other (Li et al. 2018, "Understanding the disharmony between dropout and batch normalization by variance
    shift").

    Wrong:

        net Small {
            input 64
            dropout(0.5) -> linear(100, bias=false) -> bn -> relu
            linear(10)
        }

    Right:

        net Small {
            input 64
            linear(100, bias=false) -> bn -> relu
            dropout(0.5) -> linear(10)
        }
    """

    code = "W0205"
    norm: Span

    @property
    def title(self) -> str:
        return "the batch normalisation behind this dropout measures statistics that fit training alone"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.norm, "the normalisation"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("move the dropout behind the last normalisation",)


@record
class LinearTwice(Problem):
    """A linear layer follows another one with no activation between them: the two compute what one does.

    Not said of a value between them with fewer features than both ends, for that is a factorisation.

    Wrong:

        net Small {
            input 64
            linear(100)
            linear(10)
        }

    Right:

        net Small {
            input 64
            linear(100) -> relu
            linear(10)
        }
    """

    code = "W0207"
    first: Span

    @property
    def title(self) -> str:
        return "two linear layers without an activation between them compute no more than one"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one"),) if self.first != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("put an activation such as `relu` between them, or leave one out",)


@record
class DropsEverything(Problem):
    """A dropout with probability 1 gives zeros in training, so nothing above it learns.

    Wrong:

        net Small {
            input 64
            dropout(1) -> linear(10)
        }

    Right:

        net Small {
            input 64
            dropout(0.1) -> linear(10)
        }
    """

    code = "W0209"
    operator: str

    @property
    def title(self) -> str:
        return f"in training this `{self.operator}` drops everything"

    @property
    def help(self) -> tuple[str, ...]:
        return ("the argument is the share that is dropped, such as 0.1",)
