"""What is too much of anything to be read."""

from __future__ import annotations

from ..problem import Problem
from ..record import record


@record
class NestedTooDeep(Problem):
    """Brackets stand in brackets, or operators wait for one another, more than 100 deep.

    Nothing that a person reads is nested like this; the limit keeps every later step within bounds.

    Wrong:

        let n = (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1
            )))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))

    Right:

        let n = 1 + 1
    """

    code = "E0121"
    deepest: int

    @property
    def title(self) -> str:
        return f"this is nested more than {self.deepest} deep"

    @property
    def label(self) -> str:
        return "reading stops here"

    @property
    def help(self) -> tuple[str, ...]:
        return ("name a part of it with `let`, or move it into a block of its own",)


@record
class SourceTooLong(Problem):
    """A spec is longer than 131,072 characters and is not read at all.

    The largest published networks take a few hundred lines: `for`, `x` and blocks say what repeats.
    """

    code = "E0122"
    length: int
    longest: int

    @property
    def title(self) -> str:
        return f"the spec has {self.length:,} characters, and {self.longest:,} are the most that are read"

    @property
    def help(self) -> tuple[str, ...]:
        return (
            "say what repeats with `for`, `x` and blocks, or move items into a file of their own and import them",
            f"if that is meant, `--limit characters={max(2 * self.longest, self.length)}` of a command that compiles "
            "raises it",
        )


@record
class TooManyTokens(Problem):
    """A spec has more than 20,000 words, numbers and signs, and is not read at all.

    That is twenty times as many as the longest spec that ships has: `for`, `x` and blocks say what repeats.
    """

    code = "E0126"
    count: int
    most: int

    @property
    def title(self) -> str:
        return f"the spec has {self.count:,} words, numbers and signs, and {self.most:,} are the most that are read"

    @property
    def help(self) -> tuple[str, ...]:
        return (
            "say what repeats with `for`, `x` and blocks, or move items into a file of their own and import them",
            f"if that is meant, `--limit tokens={max(2 * self.most, self.count)}` of a command that compiles raises it",
        )


@record
class TooManyProblems(Problem):
    """After 20 mistakes in its syntax the rest of a spec is not read.

    So many mean that the text is no spec, or that one early mistake has confused all that follows.
    """

    code = "E0123"
    most: int

    @property
    def title(self) -> str:
        return f"after {self.most} mistakes the rest of the spec was not read"

    @property
    def help(self) -> tuple[str, ...]:
        return ("mend the first ones and check again",)
