"""E06: what would take too much memory or time."""

from __future__ import annotations

from ...dsl.problem import Problem, mistake


@mistake
class TooLarge(Problem):
    """A network, a number or a list grows beyond a limit that protects memory and time.

    Wrong:

        net Small {
            input 1x8x8
            { { { { { relu } x 100 } x 100 } x 100 } x 100 } x 100
        }

    Right:

        net Small {
            input 1x8x8
            { conv(4, 1) -> relu } x 3
        }
    """

    code = "E0601"
    what: str
    limit: int

    @property
    def title(self) -> str:
        return f"{self.what}, and the limit is {self.limit:,}"
