"""The base class of every problem: a stable code, labeled places, a message and fixes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import ClassVar

from .record import Record, record
from .span import Span


@record
class Label(Record):
    """A place that a problem points at, and the text shown there (may be empty)."""

    span: Span
    text: str = ""


@record
class Edit(Record):
    """A replacement for the text at `span`."""

    span: Span
    text: str


@record
class Enclosing(Record):
    """A block expansion or loop iteration in which a problem was found."""

    text: str
    """The message: "in `Unit`, expanded at net.cnn:4:5, third of 4, with width = 64"."""
    span: Span
    """Where the block is applied, or where the loop begins."""
    name: str = ""
    """The block's name; empty for a loop."""


@record
class Fix(Record):
    """A candidate fix: advice in words and the edit that carries it out."""

    advice: str
    edit: Edit


@record
class Problem(Record):
    """An error or a warning. Each subclass is a `@record`: a code, facts as fields, messages as properties.

    A subclass's docstring is the page that `cnnc explain CODE` prints; its indented example is a spec that
    produces exactly this code.
    """

    code: ClassVar[str]
    """`E` or `W`, then four digits: E01 syntax, E02 names, E03 arguments and values, E04 shapes,
    E05 expectations, E06 limits, E07 files; W0 warnings."""

    varies: ClassVar[bool] = False
    """Whether it can depend on the values of a block expansion or loop iteration."""

    span: Span
    within: tuple[Enclosing, ...] = field(default=(), kw_only=True)
    """The block expansions and loop iterations in which it was found, innermost first."""
    verified_fix: Fix | None = field(default=None, kw_only=True)
    """The first candidate fix with which the spec compiles past this problem."""

    @property
    def title(self) -> str:
        """The message in one sentence, in lower case, without a period."""
        raise NotImplementedError

    @property
    def label(self) -> str:
        """The text shown at the problem's own span."""
        return ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        """Other places involved, such as the line that set the second shape."""
        return ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Facts that belong to no place in the source."""
        return ()

    @property
    def note_labels(self) -> tuple[Label, ...]:
        """Places that the notes mention, such as where another block was expanded."""
        return ()

    @property
    def help(self) -> tuple[str, ...]:
        """Advice on how to fix it, each in the imperative."""
        return ()

    @property
    def edit(self) -> Edit | None:
        """The edit that is certainly right, if there is one; `cnnc check --fix` applies it."""
        return None

    @property
    def proposal(self) -> Edit | None:
        """The edit of the verified fix: shown, but applied only on request, since other fixes are possible."""
        return self.verified_fix.edit if self.verified_fix else None

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        """Fixes to try, the likeliest first."""
        return ()

    @property
    def has_place(self) -> bool:
        """Whether it concerns a place in the source text, rather than a file as a whole."""
        return True

    @property
    def is_error(self) -> bool:
        return self.code.startswith("E")

    def __hash__(self) -> int:
        return hash((self.code, self.span))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.span}: {self.title}>"


def truncated(problems: Sequence[Problem], limit: int) -> list[Problem]:
    """At most `limit + 1` of the problems, in the order given; errors are kept in preference to warnings.

    One more than `limit` is kept because a line that says "1 more" takes as much room, and because the last error
    may be the one that reports a limit.
    """
    if len(problems) <= limit + 1:
        return list(problems)
    ranked = sorted(problems, key=lambda problem: not problem.is_error)
    kept = {id(problem) for problem in ranked[: limit + ranked[limit].is_error]}
    return [problem for problem in problems if id(problem) in kept]


def in_source_order(problems: list[Problem]) -> list[Problem]:
    """Problems sorted by place, then code."""
    return sorted(problems, key=lambda p: (p.span.source.name, p.span.start, p.span.end, p.code))
