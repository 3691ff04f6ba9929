"""E06: limits on memory and time."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record
from ..limits import COUNTS, MOST


@record
class ProblemLimitReached(Problem):
    """After 100 mistakes the rest of a spec is not looked at.

    So many have one cause, such as an import that failed or a spec in another library's words. A command that compiles
    raises the limit with `--limit problems=1000`.
    """

    code = "E0602"
    most: int

    @property
    def title(self) -> str:
        return f"after {self.most:,} mistakes the rest of the spec was not looked at"

    @property
    def help(self) -> tuple[str, ...]:
        return (
            "mend the first ones and check again",
            f"if all are to be found, `--limit problems={10 * self.most}` raises the limit",
        )


@record
class TooLarge(Problem):
    """A network, a number or a list grows beyond a limit that protects memory and time.

    A command that compiles raises a limit with `--limit`, for a spec that can be trusted: `--limit steps=1_000_000`.

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
    """What users call the limit; empty for one that cannot be raised."""
    needed: int = 0
    """As much as would be enough, where that is known."""
    advice: str = ""
    """A way out where the limit cannot be raised."""

    @property
    def title(self) -> str:
        limit = f"the limit `{self.name}`" if self.name else "the limit"
        return f"{self.what}, and {limit} is {self.limit:,}"

    @property
    def help(self) -> tuple[str, ...]:
        if not self.name:
            return (self.advice,) if self.advice else ()
        more = max(2 * self.limit, self.needed)
        if more > MOST[self.name]:
            return (COUNTS[self.name],)
        return (COUNTS[self.name], f"if that is meant, `--limit {self.name}={more}` raises it")
