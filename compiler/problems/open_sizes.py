"""E041: open sizes, and what cannot depend on them."""

from __future__ import annotations

import re

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from .shapes import CannotApply


@record
class RejectedInputSize(CannotApply):
    """An operator refuses every input of the sizes that were asked for with `--input`.

    For instance `cnnc show vgg16 --input 3x16xW`: five poolings leave nothing of a height of 16.
    """

    code = "E0411"


@record
class InexpressibleSize(Problem):
    """What an operator makes of an input of unknown size is not one expression, or is too long a one to work with.

    For instance where a merge takes the smaller of two maps, and which that is depends on the size in a pattern that
    repeats only after many thousand sizes.
    """

    code = "E0412"
    operator: str

    @property
    def title(self) -> str:
        return f"what `{self.operator}` makes of these sizes cannot be said in one expression"

    @property
    def help(self) -> tuple[str, ...]:
        return ("give a number in place of a name: `input 3x224x224`, `--input 3x224xW`",)


@record
class SizeWithoutValue(Problem):
    """A name in a size has no value. Only the height and the width of an input can stay open: weights need the rest.

    Wrong:

        net Small {
            input C x H x W
            conv(8, 3, stride=2, pad=1)
        }

    Right:

        net Small(C = 3) {
            input C x H x W
            conv(8, 3, stride=2, pad=1)
        }
    """

    code = "E0413"
    name: str

    @property
    def title(self) -> str:
        return f"the size `{self.name}` has no value"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write a number, or make it a parameter of the net with a value: `{self.name} = 3`",)


@record
class FailsForSizes(Problem):
    """A claim about a size of the input does not hold for every size that the network takes.

    Wrong:

        net Small(H = 32, W = 32) {
            input 3 x H x W
            conv(8, 3)
            expect H >= 5
        }

    Right:

        net Small(H = 32, W = 32) {
            input 3 x H x W
            conv(8, 3)
            expect H >= 3
        }
    """

    code = "E0414"
    sometimes: bool
    example: str
    what: str
    found: str

    @property
    def title(self) -> str:
        claim = self.span.text.removeprefix("expect").strip()
        fails = "does not hold for every size" if self.sometimes else "holds for no size"
        return f"`{claim}` {fails} that the network takes"

    @property
    def label(self) -> str:
        return f"not for {self.example}, for example" if self.example else ""

    @property
    def notes(self) -> tuple[str, ...]:
        return (f"`{self.what}` is {self.found}",) if self.what != self.found else ()

    @property
    def help(self) -> tuple[str, ...]:
        if self.what != self.found:
            return ()
        channels = _CHANNELS.search(self.span.source.text)
        shown = f"`cnnc show` with `--input {channels[1] if channels else 3}xHxW`"
        return (f"claim no more than the network demands of its input: without this line, {shown} prints that",)


_CHANNELS = re.compile(r"^[ \t]*input[ \t][^\n#]{0,80}?\b([0-9]{1,9})[ \t]*x", re.MULTILINE)
"""How many channels the first input has, where a number says it."""


@record
class OpenCondition(Problem):
    """A comparison comes out one way for some sizes of the input and the other way for others.

    A name without a value in an `input` stays open, and the network is compiled for all its values at once. So what
    depends on it must be the same for all those that the layers above take.

    Wrong:

        net Small {
            input 3 x H x W
            conv(8, 3)
            if in.height > 3 {
                maxpool(2)
            }
        }

    Right:

        net Small {
            input 3 x H x W
            conv(8, 3)
            if in.height > 0 {
                conv(8, 1)
            }
        }
    """

    code = "E0415"
    what: str
    examples: tuple[str, str]
    """A size for which it holds, and one for which it does not; empty where none is at hand."""
    opened: tuple[Label, ...]
    values: str

    @property
    def title(self) -> str:
        return f"`{self.what}` is true for some sizes of the input and false for others"

    @property
    def label(self) -> str:
        first, second = self.examples
        return f"one way for {first}, the other for {second}" if first and second else "depends on the input"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.opened

    @property
    def help(self) -> tuple[str, ...]:
        return (_values(self.values).removeprefix("or "),)


@record
class OpenArgument(Problem):
    """An argument, a repetition, a range or a label is made of a size of the input that stays open.

    The generated code takes inputs of any size, so nothing in it can be made of one.

    Wrong:

        net Small {
            input 3 x H x W
            conv(8, 3, stride=2) -> upsample(size=(H, W))
        }

    Right:

        net Small {
            input 3 x H x W
            conv(8, 3, stride=2, pad=1) -> upsample(2)
        }
    """

    code = "E0416"
    what: str
    found: str
    opened: tuple[Label, ...]
    values: str

    @property
    def title(self) -> str:
        return f"{self.what} cannot depend on a size that stays open"

    @property
    def label(self) -> str:
        return f"this is {self.found}" if self.found != self.span.text else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.opened

    @property
    def help(self) -> tuple[str, ...]:
        return (_values(self.values).removeprefix("or "),)


@record
class OpenWeights(Problem):
    """A layer has as many weights as arrive values, and how many arrive depends on a size that stays open.

    Wrong:

        net Small {
            input 3 x H x W
            conv(8, 3) -> flatten -> linear(10)
        }

    Right:

        net Small {
            input 3 x H x W
            conv(8, 3) -> globalavgpool -> flatten -> linear(10)
        }
    """

    code = "E0417"
    operator: str
    arrives: str
    opened: tuple[Label, ...]
    values: str

    @property
    def title(self) -> str:
        return f"`{self.operator}` needs to know how many values arrive, and that depends on the input's size"

    @property
    def label(self) -> str:
        return f"{self.arrives} arrives here"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.opened

    @property
    def help(self) -> tuple[str, ...]:
        return (
            "make the size the same for all inputs, with `globalavgpool` or `adaptiveavgpool`",
            _values(self.values),
        )


def _values(names: str) -> str:
    """The advice that gives open sizes values."""
    return f"or compile for one size: make it a parameter of the net, `{names}`"
