"""E012: specs that exceed a limit of the parser."""

from __future__ import annotations

from ..problem import Problem
from ..record import record

_SHORTEN = "use `for`, `x` and blocks for what repeats, or move items into another file and import them"


@record
class NestingTooDeep(Problem):
    """Brackets or operators are nested more than 100 levels deep.

    No readable spec is nested this deeply. The limit bounds the work of every later stage.

    Wrong:

        let n = (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1
            )))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))

    Right:

        let n = 1 + 1
    """

    code = "E0121"
    limit: int

    @property
    def title(self) -> str:
        return f"nesting is deeper than {self.limit} levels"

    @property
    def label(self) -> str:
        return "parsing stops here"

    @property
    def help(self) -> tuple[str, ...]:
        return ("name a part of it with `let`, or move it into a block",)


@record
class SourceTooLong(Problem):
    """A spec is longer than 131,072 characters, and is not parsed.

    The largest published networks take a few hundred lines. Use `for`, `x` and blocks for what repeats.
    """

    code = "E0122"
    length: int
    limit: int

    @property
    def title(self) -> str:
        return f"the spec has {self.length:,} characters, and the limit is {self.limit:,}"

    @property
    def help(self) -> tuple[str, ...]:
        return _SHORTEN, f"to raise the limit, pass `--limit characters={max(2 * self.limit, self.length)}`"


@record
class TooManyTokens(Problem):
    """A spec has more than 20,000 tokens (words, numbers and symbols), and is not parsed.

    The longest shipped spec has a twentieth of that. Use `for`, `x` and blocks for what repeats.
    """

    code = "E0126"
    count: int
    limit: int

    @property
    def title(self) -> str:
        return f"the spec has {self.count:,} tokens, and the limit is {self.limit:,}"

    @property
    def help(self) -> tuple[str, ...]:
        return _SHORTEN, f"to raise the limit, pass `--limit tokens={max(2 * self.limit, self.count)}`"


@record
class TooManyProblems(Problem):
    """A spec has more than 20 syntax errors, and the rest of it is not parsed.

    This many errors mean that the file is not a spec, or that an early error has confused the parser.
    """

    code = "E0123"
    limit: int

    @property
    def title(self) -> str:
        return f"more than {self.limit} syntax errors; the rest of the spec was not parsed"

    @property
    def help(self) -> tuple[str, ...]:
        return ("fix the first errors and check again",)
