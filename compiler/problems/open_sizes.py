"""E041: open sizes, and values that cannot depend on them."""

from __future__ import annotations

import re

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from .shapes import CannotApply


@record
class RejectedInputSize(CannotApply):
    """An operator rejects every input of the sizes given with `--input`.

    For example, `cnnc show vgg16 --input 3x16xW` fails: five pooling layers leave nothing of a height of 16.
    """

    code = "E0411"


@record
class InexpressibleSize(Problem):
    """The output size of an operator cannot be written as one expression in the open sizes, or only as one too long.

    For example, a merge may crop to the smaller of two maps, and which of them is smaller may follow a pattern that
    repeats only after many thousand sizes.
    """

    code = "E0412"
    operator: str

    @property
    def title(self) -> str:
        return f"the output size of `{self.operator}` cannot be written as one expression in the open sizes"

    @property
    def help(self) -> tuple[str, ...]:
        return ("replace a name by a number: `input 3x224x224`, `--input 3x224xW`",)


@record
class SizeWithoutValue(Problem):
    """A name in the size of an input has no value. Only the height and the width can be open.

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
        return (f"write a number, or make it a parameter of the net with a default: `{self.name} = 3`",)


@record
class FailsForSizes(Problem):
    """An expectation about open sizes does not hold for every size that the network accepts.

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
        expectation = self.span.text.removeprefix("expect").strip()
        fails = "does not hold for every size" if self.sometimes else "holds for no size"
        return f"`{expectation}` {fails} that the network accepts"

    @property
    def label(self) -> str:
        return f"for example, not for {self.example}" if self.example else ""

    @property
    def notes(self) -> tuple[str, ...]:
        return (f"`{self.what}` is {self.found}",) if self.what != self.found else ()

    @property
    def help(self) -> tuple[str, ...]:
        if self.what != self.found:
            return ()
        channels = _CHANNELS.search(self.span.source.text)
        shown = f"`cnnc show` with `--input {channels[1] if channels else 3}xHxW`"
        return (f"expect only what the network requires; without this line, {shown} prints the constraints",)


_CHANNELS = re.compile(r"^[ \t]*input[ \t][^\n#]{0,80}?\b([0-9]{1,9})[ \t]*x", re.MULTILINE)
"""The number of channels of the first input, if it is written as a number."""


@record
class OpenCondition(Problem):
    """A condition is true for some sizes of the input and false for others.

    A net with open sizes is compiled once for all of them, so a condition must have the same value for every size that
    the layers above accept.

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
    """A size for which the condition is true and one for which it is false; empty if none was found."""
    opened: tuple[Label, ...]
    values: str

    @property
    def title(self) -> str:
        return f"`{self.what}` is true for some sizes of the input and false for others"

    @property
    def label(self) -> str:
        first, second = self.examples
        return f"true for {first}, false for {second}" if first and second else "depends on the input"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.opened

    @property
    def help(self) -> tuple[str, ...]:
        return (_values(self.values).removeprefix("or "),)


@record
class OpenArgument(Problem):
    """An argument, a repetition, a range or a label depends on an open size.

    The generated code accepts inputs of any size, so nothing in it can depend on a particular one.

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
        return f"{self.what} cannot depend on an open size"

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
    """The number of weights of a layer depends on the number of its input values, which depends on an open size.

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
    input: str
    opened: tuple[Label, ...]
    values: str

    @property
    def title(self) -> str:
        return f"`{self.operator}` needs a fixed number of input values, but the number depends on an open size"

    @property
    def label(self) -> str:
        return f"receives {self.input}"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.opened

    @property
    def help(self) -> tuple[str, ...]:
        return (
            "make the size the same for all inputs with `globalavgpool` or `adaptiveavgpool`",
            _values(self.values),
        )


def _values(names: str) -> str:
    """Advice to give the open sizes values."""
    return f"or compile for one size: make it a parameter of the net, `{names}`"
