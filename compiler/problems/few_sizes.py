"""W0212: branches that agree at a few sizes of the input only."""

from __future__ import annotations

from ...dsl.problem import Label, Problem, mistake
from ..algebra.finite_solutions import MOST


@mistake
class FitsFewSizes(Problem):
    """The size of an input stays open, and branches meet that are equally high and wide for a few sizes alone.

    A net for all sizes was meant: most often a stride or a padding is missing in one of the branches.

    Wrong:

        net Small {
            input 3 x H x W
            conv(8, 3, pad=1)
            add {
                conv(8, 3, stride=2, pad=1)
                identity
            }
            globalavgpool
        }

    Right:

        net Small {
            input 3 x H x W
            conv(8, 3, pad=1)
            add {
                conv(8, 3, stride=2, pad=1)
                conv(8, 1, stride=2)
            }
            globalavgpool
        }
    """

    code = "W0212"
    operator: str
    name: str
    values: tuple[int, ...]
    branches: tuple[Label, ...]

    @property
    def title(self) -> str:
        *some, last = (str(value) for value in self.values)
        values = f"{', '.join(some)} or {last}" if some else last
        more = ", and a few more" if len(self.values) == MOST else ""
        return f"the branches of `{self.operator}` agree only where {self.name} is {values}{more}"

    @property
    def label(self) -> str:
        return "the branches meet here"

    @property
    def others(self) -> tuple[Label, ...]:
        return self.branches

    @property
    def help(self) -> tuple[str, ...]:
        return ("make the strides and paddings of the branches alike, or project the one that is passed on",)
