"""W02: windows and strides that fit the map badly."""

from __future__ import annotations

from ....dsl.problem import Label, Problem
from ....dsl.record import record
from ...algebra.finite_solutions import MOST
from ..words import counted


@record
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


@record
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


@record
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


@record
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
    def other_labels(self) -> tuple[Label, ...]:
        return self.branches

    @property
    def help(self) -> tuple[str, ...]:
        return ("make the strides and paddings of the branches alike, or project the one that is passed on",)
