"""W02: layers that can be applied and are probably not meant."""

from __future__ import annotations

from ...dsl.problem import Label, Problem, Remedy, mistake
from ...dsl.span import Span
from .words import counted


@mistake
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
    def others(self) -> tuple[Label, ...]:
        return (Label(self.layer, "into this one"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("use `relu` between layers, and `softmax` at an output only",)


@mistake
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
    def others(self) -> tuple[Label, ...]:
        return (Label(self.first, "the value is activated here already"),) if self.first != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove one of the two",)


@mistake
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
    tries: tuple[Remedy, ...]

    @property
    def title(self) -> str:
        return f"the bias of this `{self.layer}` has no effect: the `{self.norm}` behind it subtracts it again"

    @property
    def others(self) -> tuple[Label, ...]:
        return (Label(self.place, "subtracted here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("leave the bias out: `bias=false`",)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        return self.tries


@mistake
class DroppedBorder(Problem):
    """The last window ends before the map does, so rows or columns at its end are read by nothing.

    Wrong:

        net Small {
            input 1x15x15
            conv(4, 3, pad=1) -> maxpool(2)
        }

    Right:

        net Small {
            input 1x16x16
            conv(4, 3, pad=1) -> maxpool(2)
        }
    """

    code = "W0204"
    operator: str
    unread: tuple[int, int]
    """Rows and columns."""
    size: str
    can_round_up: bool

    @property
    def title(self) -> str:
        rows, columns = self.unread
        lines = [f"last {_of(count, noun)}" for count, noun in ((rows, "row"), (columns, "column")) if count]
        return f"`{self.operator}` leaves the {' and the '.join(lines)} of {self.size} unread"

    @property
    def help(self) -> tuple[str, ...]:
        rounding = ", write `ceil_mode=true`" if self.can_round_up else ""
        return (f"pad the map{rounding}, or choose an input for which the windows come out even",)


def _of(count: int, noun: str) -> str:
    """`row`, `2 rows`."""
    return noun if count == 1 else counted(count, noun)


@mistake
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
    def others(self) -> tuple[Label, ...]:
        return (Label(self.norm, "the normalisation"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("move the dropout behind the last normalisation",)


@mistake
class PaddingOnly(Problem):
    """A convolution is padded by as much as its window or more, so that its outermost results come from zeros alone.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3, pad=3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3, pad=1)
        }
    """

    code = "W0206"
    pad: int
    window: int

    @property
    def title(self) -> str:
        return (
            f"with windows of {self.window} and a padding of {self.pad}, the outermost windows read nothing but zeros"
        )

    @property
    def help(self) -> tuple[str, ...]:
        return (f"`pad={self.window // 2}` keeps the size of the map at stride 1",)


@mistake
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
    def others(self) -> tuple[Label, ...]:
        return (Label(self.first, "the first one"),) if self.first != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("put an activation such as `relu` between them, or leave one out",)


@mistake
class ChannelsGiven(Problem):
    """The arguments of a convolution read as if the channels that arrive were the first of them.

    In PyTorch they are; here they are known, and the first argument is the number of channels that go out.

    Wrong:

        net Small {
            input 16x65x65
            conv(16, 32, 3)
        }

    Right:

        net Small {
            input 16x65x65
            conv(32, 3)
        }
    """

    code = "W0208"
    out: int
    kernel: int
    stride: int
    tries: tuple[Remedy, ...]

    @property
    def title(self) -> str:
        return f"this gives {self.out} channels, with windows of {self.kernel}x{self.kernel} laid {self.stride} apart"

    @property
    def label(self) -> str:
        return f"{self.out} channels arrive here"

    @property
    def help(self) -> tuple[str, ...]:
        return ("the first argument is the number of channels that go out; those that arrive are known",)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        return self.tries


@mistake
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


@mistake
class WindowOnOnePlace(Problem):
    """A kernel of more than 1x1 is applied to a map of 1x1, where all its weights but one meet padding.

    Wrong:

        net Small {
            input 4x8x8
            globalavgpool -> conv(8, 3, pad=1)
        }

    Right:

        net Small {
            input 4x8x8
            globalavgpool -> conv(8, 1)
        }
    """

    code = "W0210"
    kernel: tuple[int, int]

    @property
    def title(self) -> str:
        height, width = self.kernel
        return f"of this {height}x{width} kernel one weight a channel meets the 1x1 map, the others padding only"

    @property
    def help(self) -> tuple[str, ...]:
        return ("use a kernel of 1, or apply it where the map is still larger",)
