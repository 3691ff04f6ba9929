"""E06: limits on memory and time."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record
from ..limits import COUNTS, MOST


@record
class ProblemLimitReached(Problem):
    """Checking stopped after 100 problems.

    So many usually have a single cause, such as an import that failed or a file in another language. Every command that
    compiles raises the limit with `--limit problems=1000`.
    """

    code = "E0602"
    most: int

    @property
    def title(self) -> str:
        return f"checking stopped after {self.most:,} problems"

    @property
    def help(self) -> tuple[str, ...]:
        return (
            "fix the first ones and check again",
            f"to find all of them, raise the limit: `--limit problems={10 * self.most}`",
        )


@record
class TooLarge(Problem):
    """A network, a number or a list exceeds a limit that protects memory and time.

    For a trusted spec, every command that compiles raises a limit with `--limit`: `--limit steps=1_000_000`.

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
    name: str = ""
    """The limit's name for `--limit`; empty if it cannot be raised."""
    needed: int = 0
    """The limit that would be enough, if known."""
    advice: str = ""
    """Advice for a limit that cannot be raised."""

    @property
    def title(self) -> str:
        limit = f"the limit `{self.name}`" if self.name else "the limit"
        return f"{self.what}: {limit} is {self.limit:,}"

    @property
    def help(self) -> tuple[str, ...]:
        if not self.name:
            return (self.advice,) if self.advice else ()
        more = max(2 * self.limit, self.needed)
        if more > MOST[self.name]:
            return (COUNTS[self.name],)
        return (COUNTS[self.name], f"if this is intended, raise the limit: `--limit {self.name}={more}`")
