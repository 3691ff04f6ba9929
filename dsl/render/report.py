"""One problem as a person reads it: what is wrong, where, why, and a way out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..problem import Edit, Problem
from ..span import Source, Span
from .excerpt import GUTTER, Mark, Row, clamped, excerpt, within
from .visible import brief, clean

ERROR, WARNING, TITLE, OTHER, ADDED, REMOVED = "1;31", "1;33", "1", "1;34", "1;32", "1;31"
MOST_LINES = 6
"""Lines of a proposed replacement that are shown."""


def report(problem: Problem) -> Iterator[Row]:
    """The rows of a problem: its title, its places, its notes, its ways out."""
    marks = _marks(problem)
    edit = problem.edit or problem.proposal
    digits = len(str(max([*(mark.last_line for mark in marks), *([_last_line(edit)] if edit else [])])))
    bar: Row = [(" " * digits + " |", GUTTER)]

    yield [(f"{kind(problem)}[{problem.code}]", _style(problem)), (f": {brief(problem.title)}", TITLE)]
    if not problem.has_place:
        yield [(" " * digits + "--> ", GUTTER), (where(problem), "")]
        marks = []
    for i, (source, group) in enumerate(_by_source(marks)):
        yield from [bar] if i else []
        yield [(" " * digits + ("::: " if i else "--> "), GUTTER), (place(group[0].span), "")]
        yield bar
        yield from excerpt(source, group, digits)
    heading = problem.help[0] if edit and len(problem.help) == 1 else ""
    ways_out = () if heading else problem.help
    remarks = [("note", text) for text in noted(problem)] + [("help", text) for text in ways_out]
    yield from [bar] if remarks else []
    for word, text in remarks:
        yield from _remark(word, text, digits)
    if edit:
        yield from _proposal(edit, heading, digits, bar, problem.span.source)


def noted(problem: Problem) -> tuple[str, ...]:
    """The problem's notes, and the blocks and loops around it."""
    return (*problem.notes, *(around.text for around in problem.within))


def kind(problem: Problem) -> str:
    """`error` or `warning`."""
    return "error" if problem.is_error else "warning"


def where(problem: Problem) -> str:
    """`specs/x.cnn:14:9`; the file alone where the problem is about all of it."""
    return place(problem.span) if problem.has_place else clean(problem.span.source.name)


def place(span: Span) -> str:
    """`specs/x.cnn:14:9`: file, line and column of the span's start."""
    return clean(str(within(span)))


def _style(problem: Problem) -> str:
    return ERROR if problem.is_error else WARNING


def _marks(problem: Problem) -> list[Mark]:
    own = Mark(within(problem.span), "^", problem.label, _style(problem), loud=True)
    return [own, *(Mark(within(other.span), "-", other.text, OTHER) for other in problem.other_labels)]


def _by_source(marks: Sequence[Mark]) -> list[tuple[Source, list[Mark]]]:
    groups: dict[Source, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.span.source, []).append(mark)
    return list(groups.items())


def _remark(word: str, text: str, digits: int) -> Iterator[Row]:
    first, *rest = text.split("\n")
    yield [(" " * digits + " = ", GUTTER), (f"{word}:", TITLE), (f" {brief(first)}", "")]
    for line in rest:
        yield [(" " * (digits + len(word) + 5) + brief(line), "")]


def _proposal(edit: Edit, heading: str, digits: int, bar: Row, shown_source: Source) -> Iterator[Row]:
    """The line as it would be after the edit, or, where text is only removed, as it is.

    `heading` is the way out that the edit takes, where the problem names just one.
    """
    span = clamped(edit.span)
    source = span.source
    removes = not edit.text and span.end > span.start
    yield [("help:", TITLE), (f" {brief(heading) or ('remove' if removes else 'write')}", "")]
    if source != shown_source:
        yield [(" " * digits + "::: ", GUTTER), (place(span), "")]
    yield bar
    if removes:
        yield from excerpt(source, [Mark(piece, "-", "", REMOVED) for piece in _lines(span)], digits)
        return
    start = source.line_starts[span.first.line - 1]
    end = span.end + len(source.text[span.end :].split("\n", 1)[0])
    mended = Source(source.name, source.text[start : span.start] + edit.text + source.text[span.end : end])
    added = Span(mended, span.start - start, span.start - start + len(edit.text))
    sign = "~" if span.end > span.start else "+"
    marks = [Mark(piece, sign, "", ADDED) for piece in _lines(added)]
    lines = range(1, min(len(mended.line_starts), MOST_LINES) + 1)
    yield from excerpt(mended, marks, digits, span.first.line, lines)


def _last_line(edit: Edit) -> int:
    """Number of the last line that is shown of an edit."""
    span = clamped(edit.span)
    return max(span.last.line, span.first.line + min(edit.text.count("\n"), MOST_LINES - 1))


def _lines(span: Span) -> list[Span]:
    """The first MOST_LINES lines of a span, each without its indentation."""
    pieces: list[Span] = []
    start = span.start
    for line in span.text.split("\n")[:MOST_LINES]:
        text = line.strip()
        if text:
            first = start + line.index(text)
            pieces.append(Span(span.source, first, first + len(text)))
        start += len(line) + 1
    return pieces or [Span(span.source, span.start, span.start)]
