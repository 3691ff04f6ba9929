"""Where things stand in a source: half-open offsets, and the one conversion to line and column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from .record import Record, record


@record
class Source(Record):
    """One spec's text under the name it is shown by; equal names and texts are equal sources."""

    name: str
    text: str = field(repr=False)
    shipped: bool = field(default=False, repr=False, compare=False)
    """It ships with cnnc, and is not its reader's to edit."""

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line."""
        return [0, *(i + 1 for i, character in enumerate(self.text) if character == "\n")]

    def line(self, number: int) -> str:
        """Text of line `number`, counted from 1, without its line ending."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True, order=True)
class Position:
    """A place a person can find: line and column, both counted from 1, columns in characters."""

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
        """Position just behind the last character."""
        return self._position(self.end)

    def to(self, other: Span) -> Span:
        """The span from this one's start to the other's end."""
        return Span(self.source, self.start, max(self.end, other.end))

    def _position(self, offset: int) -> Position:
        line = bisect_right(self.source.line_starts, offset)
        return Position(line, offset - self.source.line_starts[line - 1] + 1)

    def __str__(self) -> str:
        return f"{self.source.name}:{self.first.line}:{self.first.column}"
