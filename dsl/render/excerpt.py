"""Source lines with marks under them, as rows of styled text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ..span import Source, Span
from .terminal_text import VisibleLine, shortened, visible_line

Row = list[tuple[str, str]]
"""One line of output, as pieces of text with the parameters of an ANSI `m` sequence each, or none."""

Canvas = dict[int, tuple[str, str]]
"""A row under construction: character and style by column."""

GUTTER = "1;34"


@dataclass(frozen=True)
class Mark:
    """A span, the character drawn under it, and a text; `is_primary` for the problem's own span, drawn on top."""

    span: Span
    sign: str
    text: str
    style: str
    is_primary: bool = False

    @property
    def first_line(self) -> int:
        return self.span.first.line

    @property
    def last_line(self) -> int:
        return self.span.last.line

    @property
    def start(self) -> int:
        """Index of the first marked character in the first line."""
        return self.span.first.column - 1

    @property
    def end(self) -> int:
        """Index in the last line, right after the last marked character."""
        return self.span.last.column - 1

    @property
    def starts_line(self) -> bool:
        """Whether only blanks precede it on its line."""
        return not self.span.source.line(self.first_line)[: self.start].strip()


Lanes = list[tuple[int, Mark]]
"""Multi-line marks, each with the number of the vertical line that joins its ends."""


def clamped(span: Span) -> Span:
    """The span, limited to its source's text."""
    start = min(max(span.start, 0), len(span.source.text))
    return Span(span.source, start, min(max(span.end, start), len(span.source.text)))


def within(span: Span) -> Span:
    """The span, limited to its source's text, without line endings at its end."""
    span = clamped(span)
    text, start, end = span.source.text, span.start, span.end
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    return Span(span.source, start, end)


def excerpt(
    source: Source, marks: Sequence[Mark], digits: int, first_number: int = 1, lines: Collection[int] = ()
) -> Iterator[Row]:
    """The marked lines and `lines`, in order, with their numbers `digits` wide; lines in between are omitted.

    `first_number` is the number shown for the source's first line.
    """
    lanes = _lanes(marks)
    offset = 2 * (1 + max((lane for lane, _ in lanes), default=-1))
    before = 0
    for number in sorted({*_numbers(marks), *lines}):
        if 0 < before < number - 1:
            yield [("...".ljust(digits + 3), GUTTER), *_row(_bars(lanes, number))]
        before = number
        here = [mark for mark in marks if number in (mark.first_line, mark.last_line)]
        line = _line(source.line(number), here, number)
        code = _bars(lanes, number)
        for lane, mark in lanes:
            if mark.first_line == number and mark.starts_line:
                code[2 * lane] = ("/", mark.style)
        gutter = f"{number + first_number - 1:>{digits}} | "
        yield [(gutter, GUTTER), *_row(code, offset), (line.text, "")]
        for canvas in _below(lanes, here, number, line, offset):
            yield [(" " * digits + " | ", GUTTER), *_row(canvas)]


def _numbers(marks: Sequence[Mark]) -> set[int]:
    """Numbers of the lines on which a mark begins or ends, and of single lines between two of those."""
    ends = {line for mark in marks for line in (mark.first_line, mark.last_line)}
    return ends | {line + 1 for line in ends if line + 2 in ends}


def _lanes(marks: Sequence[Mark]) -> Lanes:
    """The multi-line marks, each in the first lane that is free from its first line to its last."""
    lanes: Lanes = []
    for mark in sorted((m for m in marks if m.first_line < m.last_line), key=lambda m: (m.span.start, -m.span.end)):
        taken = {lane for lane, other in lanes if other.last_line >= mark.first_line}
        lanes.append((next(lane for lane in range(len(lanes) + 1) if lane not in taken), mark))
    return lanes


def _line(text: str, here: Sequence[Mark], number: int) -> VisibleLine:
    """The visible part of a line, around its most important mark."""
    if not here:
        return visible_line(text, 0, 0)
    mark = max(here, key=lambda m: m.is_primary)
    start = mark.start if mark.first_line == number else 0
    return visible_line(text, start, mark.end if mark.last_line == number else len(text))


def _below(lanes: Lanes, here: Sequence[Mark], number: int, line: VisibleLine, offset: int) -> Iterator[Canvas]:
    """Rows under a line: its own marks, then the beginnings of multi-line marks, then their ends."""
    open_lanes = [(lane, m) for lane, m in lanes if m.first_line < number <= m.last_line]
    open_lanes += [(lane, m) for lane, m in lanes if m.first_line == number and m.starts_line]
    for canvas in _underlines([m for m in here if m.first_line == m.last_line], line, offset):
        yield _drawn(open_lanes) | canvas
    for lane, mark in lanes:
        if mark.first_line == number and not mark.starts_line:
            corner = offset + line.column(mark.start)
            yield _arm(lane, mark, corner, " ") | _drawn(open_lanes) | {corner: (mark.sign, mark.style)}
            open_lanes.append((lane, mark))
    for lane, mark in reversed(lanes):
        if mark.last_line == number:
            corner = offset + line.column(max(mark.end - 1, 0))
            canvas = _arm(lane, mark, corner, "|") | _drawn(open_lanes) | {corner: (mark.sign, mark.style)}
            _put(canvas, corner + 2, shortened(mark.text), mark.style)
            yield canvas
            open_lanes.remove((lane, mark))


def _bars(lanes: Lanes, number: int) -> Canvas:
    """The vertical lines in front of a line of code."""
    return _drawn([(lane, mark) for lane, mark in lanes if mark.first_line < number <= mark.last_line])


def _drawn(lanes: Lanes) -> Canvas:
    return {2 * lane: ("|", mark.style) for lane, mark in lanes}


def _arm(lane: int, mark: Mark, corner: int, beginning: str) -> Canvas:
    canvas: Canvas = {}
    _put(canvas, 2 * lane, beginning + "_" * (corner - 2 * lane - 1), mark.style)
    return canvas


def _underlines(marks: Sequence[Mark], line: VisibleLine, offset: int) -> Iterator[Canvas]:
    """Signs under the marks of a line, with the last mark's text beside them and the others below, right to left."""
    if not marks:
        return
    bounds = [(line.column(mark.start), line.column(mark.end)) for mark in marks]
    places = [(offset + start, offset + max(end, start + 1)) for start, end in bounds]
    signs: Canvas = {}
    for (start, end), mark in sorted(zip(places, marks, strict=True), key=lambda pair: pair[1].is_primary):
        _put(signs, start, mark.sign * (end - start), mark.style)
    order = sorted(range(len(marks)), key=lambda i: (-places[i][0], places[i][1], not marks[i].is_primary))
    labeled = [(places[i][0], marks[i]) for i in order if marks[i].text]
    last = max(end for _, end in places)
    if labeled and places[order[0]][1] == last and marks[order[0]].text:
        _put(signs, last + 1, shortened(labeled.pop(0)[1].text), marks[order[0]].style)
    yield signs
    yield from _hung(labeled)


def _hung(labeled: Sequence[tuple[int, Mark]]) -> Iterator[Canvas]:
    """A row of bars, then each text under its bar, with the bars of the texts that follow."""
    if labeled:
        yield {column: ("|", mark.style) for column, mark in reversed(labeled)}
    for i, (column, mark) in enumerate(labeled):
        canvas: Canvas = {left: ("|", other.style) for left, other in reversed(labeled[i + 1 :]) if left < column}
        _put(canvas, column, shortened(mark.text), mark.style)
        yield canvas


def _put(canvas: Canvas, column: int, text: str, style: str) -> None:
    for i, character in enumerate(text):
        canvas[column + i] = (character, style)


def _row(canvas: Canvas, width: int = 0) -> Row:
    """The canvas from column 0 to its last character, or to `width`, as pieces of one style."""
    row: Row = []
    for column in range(max(width, max(canvas, default=-1) + 1)):
        character, style = canvas.get(column, (" ", ""))
        if row and row[-1][1] == style:
            row[-1] = (row[-1][0] + character, style)
        else:
            row.append((character, style))
    return row
