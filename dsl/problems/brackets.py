"""E010: brackets without a counterpart, or on the wrong line."""

from __future__ import annotations

from ..problem import Edit, Label, Problem
from ..record import record
from ..span import Span


@record
class UnclosedBracket(Problem):
    """An opening bracket has no matching closing bracket.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3 -> relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0102"
    closer: str
    place: Span
    """The last place where the closing bracket could have been."""

    @property
    def title(self) -> str:
        return f"unclosed `{self.span.text}`"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.place, f"expected `{self.closer}` here or earlier"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (f"add the missing `{self.closer}`",)


@record
class UnmatchedBracket(Problem):
    """A closing bracket has no matching opening bracket.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3)) -> relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0103"

    @property
    def title(self) -> str:
        return f"unmatched `{self.span.text}`"

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove it, or add the matching opening bracket",)


@record
class BraceOnNextLine(Problem):
    """A `{` is on a line of its own.

    There it would begin an unnamed group, separate from the line above.

    Wrong:

        net Small
        {
            input 1x8x8
            relu
        }

    Right:

        net Small {
            input 1x8x8
            relu
        }
    """

    code = "E0109"

    @property
    def title(self) -> str:
        return "this `{` belongs on the previous line"

    @property
    def help(self) -> tuple[str, ...]:
        return ("move it to the end of the previous line",)

    @property
    def edit(self) -> Edit | None:
        """Moves the brace, unless a comment is in between."""
        text = self.span.source.text
        start = len(text[: self.span.start].rstrip())
        line = text[text.rfind("\n", 0, start) + 1 : start]
        return None if "#" in line else Edit(Span(self.span.source, start, self.span.start), " ")
