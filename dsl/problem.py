"""What every mistake has in common: a stable code, places, words and a way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import ClassVar, TypeVar, dataclass_transform

from .record import Record, record
from .span import Span

P = TypeVar("P", bound="Problem")


@record
class Label(Record):
    """A place that a problem points at, and what is to be said there (may be empty)."""

    span: Span
    text: str = ""


@record
class Edit(Record):
    """A replacement of the text at `span` that would mend the problem."""

    span: Span
    text: str


@record
class Around(Record):
    """A block that was being expanded, or a round of a loop, around the place of a problem."""

    text: str
    """In words: "in `Unit`, expanded at net.cnn:4:5, third of 4, with width = 64"."""
    span: Span
    """Where the block is applied, or the loop begins."""
    name: str = ""
    """The block's name; empty for a loop."""


@record
class Remedy(Record):
    """A way out in words, and as a replacement that is shown once it has been seen to mend the spec."""

    advice: str
    edit: Edit


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def mistake(cls: type[P]) -> type[P]:
    """Make a class of problems a frozen dataclass."""
    return record(cls)


@mistake
class Problem(Record):
    """One mistake. A subclass is a `@mistake` with a code, its facts as fields and its words as properties.

    The subclass's docstring is the page that `cnnc explain CODE` prints; its indented example is a spec that
    gives exactly this code.
    """

    code: ClassVar[str]
    """`E` or `W`, then four digits: E01 syntax, E02 names, E03 arguments and values, E04 shapes,
    E05 expectations, E06 limits, E07 files; W0 warnings."""

    varies: ClassVar[bool] = False
    """It may depend on the values that a block or a round of a loop is expanded with."""

    span: Span
    within: tuple[Around, ...] = field(default=(), kw_only=True)
    """The expansions of blocks and the rounds of loops in which it was found, innermost first."""
    proven: Remedy | None = field(default=None, kw_only=True)
    """Of the remedies the first with which the spec compiles as far as this problem goes."""

    @property
    def title(self) -> str:
        """The mistake in one sentence, lower case, without a full stop."""
        raise NotImplementedError

    @property
    def label(self) -> str:
        """What is said at the problem's own span."""
        return ""

    @property
    def others(self) -> tuple[Label, ...]:
        """Other places that a reader must see, such as the line that decided the second shape."""
        return ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Facts that belong to no place."""
        return ()

    @property
    def expansions(self) -> tuple[Label, ...]:
        """Places of which notes speak: where blocks were expanded that other places stand in."""
        return ()

    @property
    def help(self) -> tuple[str, ...]:
        """Ways out, each an imperative."""
        return ()

    @property
    def edit(self) -> Edit | None:
        """A replacement that is certainly right, where there is one."""
        return None

    @property
    def proposal(self) -> Edit | None:
        """A replacement that mends it and is one of several ways out: shown, and never applied unasked."""
        return self.proven.edit if self.proven else None

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """Ways out that are worth a try, the likeliest first."""
        return ()

    @property
    def has_place(self) -> bool:
        """It is about a place in its source's text, and not about a file as a whole."""
        return True

    @property
    def is_error(self) -> bool:
        return self.code.startswith("E")

    def __hash__(self) -> int:
        return hash((self.code, self.span))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.span}: {self.title}>"


def first_of(problems: Sequence[Problem], most: int) -> list[Problem]:
    """At most so many of the problems and one, in the order given; errors are kept rather than warnings.

    To tell that one is left takes as much room as it does, and an error may be the one that says that more were not
    found.
    """
    if len(problems) <= most + 1:
        return list(problems)
    ranked = sorted(problems, key=lambda problem: not problem.is_error)
    kept = {id(problem) for problem in ranked[: most + ranked[most].is_error]}
    return [problem for problem in problems if id(problem) in kept]


def in_order(problems: list[Problem]) -> list[Problem]:
    """Problems sorted by place, then code."""
    return sorted(problems, key=lambda p: (p.span.source.name, p.span.start, p.span.end, p.code))
