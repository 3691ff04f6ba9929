"""W02: specs that follow the conventions of another library."""

from __future__ import annotations

from ....dsl.problem import Edit, Fix, Problem
from ....dsl.record import record
from ....dsl.span import Span
from ...operators.base.shape import Shape, text
from .. import foreign
from ..words import closest


@record
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
    tries: tuple[Fix, ...]

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
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return self.tries


def turned(span: Span, shape: Shape) -> Fix | None:
    """An input's size with the channels in front, where it is written in numbers."""
    height, width, channels = shape
    written, right = text(shape), text((channels, height, width))
    if not span.text.endswith(written):
        return None
    return Fix(f"channels come first: `{right}`", Edit(Span(span.source, span.end - len(written), span.end), right))


@record
class ChannelsLast(Problem):
    """The size of an input reads as if its channels were written last, as TensorFlow and image files have them.

    Here they come first, as in PyTorch: `input 3x224x224` is a picture of three channels.

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
        return f"this input has {channels} channels, and is {height} high and {width} wide"

    @property
    def help(self) -> tuple[str, ...]:
        channels, height, width = self.shape
        return (f"channels come first: `{text((width, channels, height))}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        remedy = turned(self.span, self.shape)
        return (remedy,) if remedy else ()


_BESIDE = ("parallel", "branches", "branch", "fork", "split", "merge", "join")
"""What branches side by side are called elsewhere, whatever becomes of them."""

_PASSED_ON = ("residual", "shortcut", "skip", "resblock", "skipconnection")
"""What a sum of a value and of what is computed of it is called elsewhere."""

_MERGES = ("add", "concat", "mul")

_HARDLY_ANOTHER = 0.85


def meant_by(name: str) -> str | None:
    """What a group of this name is taken for: an operator that merges, `residual` or `branches`."""
    folded = foreign.folded(name)
    if folded in _PASSED_ON:
        return "residual"
    if folded in _BESIDE:
        return "branches"
    known = foreign.layer(name)
    return known if known in _MERGES else closest(name, _MERGES, _HARDLY_ANOTHER)


@record
class GroupNamedLikeMerge(Problem):
    """A group has the name of something that joins branches, and joins none.

    `add`, `concat` and `mul` do; any other name in front of braces is a label, and what stands in the braces runs line
    after line.

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
    """An operator, `residual` or `branches`."""
    group: Span

    @property
    def title(self) -> str:
        return f"`{self.name}` is only the label of a group: its lines run one after the other, and nothing is joined"

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        if self.meant == "residual":
            return ("to add what arrives to it write `add { identity; { ... } }`",)
        if self.meant == "branches":
            return ("`concat`, `add` and `mul` run their statements side by side and join what they give",)
        return (f"did you mean `{self.meant}`?",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self.meant == "branches":
            return ()
        if self.meant == "residual":
            summed = f"add {{ identity; {self.group.text} }}"
            return (Fix("add what arrives to it", Edit(self.group, summed)),)
        return (Fix(f"did you mean `{self.meant}`?", Edit(self.span, self.meant)),)
