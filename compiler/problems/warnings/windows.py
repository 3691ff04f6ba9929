"""W02: windows that do not fit their map, and maps that fit each other only at a few sizes."""

from __future__ import annotations

from ....dsl.problem import Label, Problem
from ....dsl.record import record
from ...algebra.finite_solutions import MOST
from ..words import counted


@record
class DroppedBorder(Problem):
    """The last window ends before the map does, so rows or columns at the end are never read.

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
    """The number of rows and of columns."""
    size: str
    can_round_up: bool

    @property
    def title(self) -> str:
        rows, columns = self.unread
        lines = [f"last {_of(count, noun)}" for count, noun in ((rows, "row"), (columns, "column")) if count]
        return f"`{self.operator}` does not read the {' and the '.join(lines)} of {self.size}"

    @property
    def help(self) -> tuple[str, ...]:
        rounding = ", write `ceil_mode=true`" if self.can_round_up else ""
        return (f"pad the map{rounding}, or choose an input size that the windows cover completely",)


def _of(count: int, noun: str) -> str:
    """`row`, `2 rows`."""
    return noun if count == 1 else counted(count, noun)


@record
class PaddingOnly(Problem):
    """A convolution is padded by at least the size of its window, so its outermost results depend only on zeros.

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
    """A kernel larger than 1x1 is applied to a 1x1 map, where all of its weights but one multiply padding.

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
        return f"only one weight per channel of this {height}x{width} kernel reads the 1x1 map; the others read padding"

    @property
    def help(self) -> tuple[str, ...]:
        return ("use a kernel of 1, or apply the layer to a larger map",)


@record
class FitsFewSizes(Problem):
    """An input has an open size, but the branches of a merge have the same height and width only for a few sizes.

    Most often a stride or a padding is missing in one of the branches.

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
        return f"the branches of `{self.operator}` have the same size only if {self.name} is {values}{more}"

    @property
    def label(self) -> str:
        return "the branches join here"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.branches

    @property
    def help(self) -> tuple[str, ...]:
        return ("give the branches the same strides and paddings, or project the shortcut",)
