"""W02: combinations of layers that are probably mistakes."""

from __future__ import annotations

from ....dsl.problem import Fix, Label, Problem
from ....dsl.record import record
from ....dsl.span import Span


@record
class SoftmaxInside(Problem):
    """A softmax is followed by another layer, which receives probabilities.

    Probabilities are small and sum to one, so the next layer has little to learn from; a ReLU is usual between layers.
    There is no warning for a softmax on an output, which is applied by `predict`, or for one that weighs other values
    with `mul`, as in attention.

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
        return "this `softmax` is not at an output: another layer receives its probabilities"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.layer, "received here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("use `relu` between layers, and `softmax` only at an output",)


@record
class ActivationTwice(Problem):
    """An activation directly follows another activation.

    A ReLU after a ReLU or a sigmoid has no effect; a sigmoid after a ReLU is never below 0.5.

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
        return f"`{self.names[1]}` is applied to the output of `{self.names[0]}`"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "already activated here"),) if self.first != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove one of the two",)


@record
class BiasBeforeNorm(Problem):
    """A layer adds a bias that the normalization after it subtracts again with the mean of each channel.

    The bias has no effect but takes memory; the normalization has a bias of its own. Published checkpoints of some
    networks, such as VGG with batch normalization, do have such biases, and then the warning can be suppressed.

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
    candidates: tuple[Fix, ...]

    @property
    def title(self) -> str:
        return f"the bias of this `{self.layer}` has no effect: the `{self.norm}` after it subtracts it again"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.place, "subtracted here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("leave the bias out: `bias=false`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return self.candidates


@record
class DropoutBeforeNorm(Problem):
    """A batch normalization follows a dropout.

    With dropout the variance in training is larger than in evaluation, so the running statistics do not fit evaluation
    (Li et al. 2018, "Understanding the disharmony between dropout and batch normalization by variance shift").

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
        return "the batch normalization after this dropout has running statistics that do not fit evaluation"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.norm, "the normalization"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("move the dropout after the last normalization",)


@record
class LinearTwice(Problem):
    """Two linear layers have no activation between them, so they compute no more than a single one.

    There is no warning if the value between them has fewer features than both ends, since that is a factorization.

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
        return "two linear layers without an activation between them compute no more than a single one"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one"),) if self.first != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("put an activation such as `relu` between them, or remove one",)


@record
class DropsEverything(Problem):
    """A dropout has probability 1: in training it outputs only zeros, so the layers before it learn nothing.

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
        return f"this `{self.operator}` drops everything in training"

    @property
    def help(self) -> tuple[str, ...]:
        return ("the argument is the probability of dropping a value, such as 0.1",)
