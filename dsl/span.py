"""Sources and spans: half-open ranges of offsets, and their conversion to lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from .record import Record, record


@record
class Source(Record):
    """The text of a spec and its display name. Sources with equal names and texts are equal."""

    name: str
    text: str = field(repr=False)
    shipped: bool = field(default=False, repr=False, compare=False)
    """Whether the spec ships with cnnc, so that users do not edit it."""

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line."""
        return [0, *(i + 1 for i, character in enumerate(self.text) if character == "\n")]

    def line(self, number: int) -> str:
        """Text of line `number`, counted from 1, without its line ending."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True, order=True)
class Position:
    """Line and column, both counted from 1; columns in characters."""

    line: int
    column: int


@record
class Span(Record):
    """The half-open range `[start, end)` of a source's text."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def first(self) -> Position:
        return self._position(self.start)

    @property
    def last(self) -> Position:
        """Position right after the last character."""
        return self._position(self.end)

    def to(self, other: Span) -> Span:
        """The span from the start of this one to the end of `other`."""
        return Span(self.source, self.start, max(self.end, other.end))

    def _position(self, offset: int) -> Position:
        line = bisect_right(self.source.line_starts, offset)
        return Position(line, offset - self.source.line_starts[line - 1] + 1)

    def __str__(self) -> str:
        return f"{self.source.name}:{self.first.line}:{self.first.column}"
