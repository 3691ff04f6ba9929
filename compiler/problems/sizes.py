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
