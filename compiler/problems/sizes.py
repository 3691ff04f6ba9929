"""E041: sizes that are not known, and what they cannot be used for."""

from __future__ import annotations

from ...dsl.problem import Problem, mistake
from .shapes import CannotApply


@mistake
class RefusesSizes(CannotApply):
    """An operator refuses every input of the sizes that were asked for with `--input`.

    For instance `cnnc show vgg16 --input 3x16xW`: five poolings leave nothing of a height of 16.
    """

    code = "E0411"


@mistake
class CannotDecide(Problem):
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


@mistake
class SizeWithoutValue(Problem):
    """A name in a size has no value. A net is compiled for the value that its parameter has, and checked for all.

    Wrong:

        net Small {
            input 3 x H x W
            conv(8, 3, stride=2, pad=1)
        }

    Right:

        net Small(H = 224, W = 224) {
            input 3 x H x W
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
        return (f"make it a parameter of the net with a value to compile for: `{self.name} = 224`",)


@mistake
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
        return "not so for every size that the network takes" if self.sometimes else "not so for any size"

    @property
    def label(self) -> str:
        return f"not for {self.example}, for one" if self.example else ""

    @property
    def notes(self) -> tuple[str, ...]:
        return (f"`{self.what}` is {self.found}",) if self.what != self.found else ()
