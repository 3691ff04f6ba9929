"""W02: specs that follow the conventions of another library."""

from __future__ import annotations

from ....dsl.problem import Edit, Fix, Problem
from ....dsl.record import record
from ....dsl.span import Span
from ...operators.base.shape import Shape, text
from .. import other_libraries
from ..words import closest


@record
class ChannelsGiven(Problem):
    """The first argument of a convolution seems to be the number of input channels.

    In PyTorch it is. In cnnc the input channels are inferred, and the first argument is the number of output channels.

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
    candidates: tuple[Fix, ...]

    @property
    def title(self) -> str:
        return (
            f"this has {self.out} output channels, a {self.kernel}x{self.kernel} kernel and a stride of {self.stride}"
        )

    @property
    def label(self) -> str:
        return f"receives {self.out} channels"

    @property
    def help(self) -> tuple[str, ...]:
        return ("the first argument is the number of output channels; the number of input channels is inferred",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return self.candidates


def channels_first(span: Span, shape: Shape) -> Fix | None:
    """A fix that moves the channels of an input's shape to the front; None if it is not written in numbers."""
    height, width, channels = shape
    written, right = text(shape), text((channels, height, width))
    if not span.text.endswith(written):
        return None
    return Fix(f"channels come first: `{right}`", Edit(Span(span.source, span.end - len(written), span.end), right))


@record
class ChannelsLast(Problem):
    """The shape of an input seems to have the channels last, as in TensorFlow and in image files.

    In cnnc they come first, as in PyTorch: `input 3x224x224` is an image with three channels.

    Wrong:

        net Small {
            input 32x32x3
            conv(8, 3, pad=1)
        }

    Right:

        net Small {
            input 3x32x32
            conv(8, 3, pad=1)
        }
    """

    code = "W0211"
    shape: Shape

    @property
    def title(self) -> str:
        channels, height, width = self.shape
        return f"this input has {channels} channels, a height of {height} and a width of {width}"

    @property
    def help(self) -> tuple[str, ...]:
        channels, height, width = self.shape
        return (f"channels come first: `{text((width, channels, height))}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        fix = channels_first(self.span, self.shape)
        return (fix,) if fix else ()


_BRANCHES = ("parallel", "branches", "branch", "fork", "split", "merge", "join")
"""Names of parallel branches in other libraries, however they are joined."""

_RESIDUAL = ("residual", "shortcut", "skip", "resblock", "skipconnection")
"""Names of residual connections in other libraries."""

_MERGES = ("add", "concat", "mul")

_VERY_SIMILAR = 0.85


def meant_by(name: str) -> str | None:
    """The likely meaning of a group's name: a merge operator, `residual`, `branches`, or None."""
    folded = other_libraries.folded(name)
    if folded in _RESIDUAL:
        return "residual"
    if folded in _BRANCHES:
        return "branches"
    known = other_libraries.layer(name)
    return known if known in _MERGES else closest(name, _MERGES, _VERY_SIMILAR)


@record
class GroupNamedLikeMerge(Problem):
    """A group has the name of a merge but is a plain group.

    Only `add`, `concat` and `mul` run the statements in their braces as branches and join them. Any other name in front
    of braces is a label, and the statements run one after another.

    Wrong:

        net Small {
            input 8x16x16
            concatenate {
                conv(8, 1)
                conv(8, 3, pad=1)
            }
        }

    Right:

        net Small {
            input 8x16x16
            concat {
                conv(8, 1)
                conv(8, 3, pad=1)
            }
        }
    """

    code = "W0213"
    name: str
    meant: str
    """A merge operator, `residual` or `branches`."""
    group: Span

    @property
    def title(self) -> str:
        return f"`{self.name}` is only the label of a group: its lines run one after another and are not joined"

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        if self.meant == "residual":
            return ("to add its input to its output, write `add { identity; { ... } }`",)
        if self.meant == "branches":
            return ("use `concat`, `add` or `mul`, which run their statements in parallel and join the results",)
        return (f"did you mean `{self.meant}`?",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self.meant == "branches":
            return ()
        if self.meant == "residual":
            summed = f"add {{ identity; {self.group.text} }}"
            return (Fix("add its input to its output", Edit(self.group, summed)),)
        return (Fix(f"did you mean `{self.meant}`?", Edit(self.span, self.meant)),)
