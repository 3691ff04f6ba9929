"""One problem as rows of styled text: its title, excerpts of the source, notes, help and fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..problem import Edit, Problem
from ..span import Source, Span
from .excerpt import GUTTER, Mark, Row, clamped, excerpt, within
from .terminal_text import escaped, shortened

ERROR, WARNING, TITLE, OTHER, ADDED, REMOVED = "1;31", "1;33", "1", "1;34", "1;32", "1;31"
MAX_LINES = 6
"""Lines of a proposed replacement that are shown."""


def report(problem: Problem) -> Iterator[Row]:
    """The rows of a problem."""
    marks = _marks(problem)
    edit = problem.edit or problem.proposal
    digits = len(str(max([*(mark.last_line for mark in marks), *([_last_line(edit)] if edit else [])])))
    bar: Row = [(" " * digits + " |", GUTTER)]

    yield [(f"{severity(problem)}[{problem.code}]", _style(problem)), (f": {shortened(problem.title)}", TITLE)]
    if not problem.has_place:
        yield [(" " * digits + "--> ", GUTTER), (location(problem), "")]
        marks = []
    for i, (source, group) in enumerate(_by_source(marks)):
        yield from [bar] if i else []
        yield [(" " * digits + ("::: " if i else "--> "), GUTTER), (span_location(group[0].span), "")]
        yield bar
        yield from excerpt(source, group, digits)
    heading = problem.help[0] if edit and len(problem.help) == 1 else ""
    help_texts = () if heading else problem.help
    remarks = [("note", text) for text in all_notes(problem)] + [("help", text) for text in help_texts]
    yield from [bar] if remarks else []
    for word, text in remarks:
        yield from _remark(word, text, digits)
    if edit:
        yield from _proposal(edit, heading, digits, bar, problem.span.source)


def all_notes(problem: Problem) -> tuple[str, ...]:
    """The problem's notes, then the expansions and iterations in which it was found."""
    return (*problem.notes, *(around.text for around in problem.within))


def severity(problem: Problem) -> str:
    """`error` or `warning`."""
    return "error" if problem.is_error else "warning"


def location(problem: Problem) -> str:
    """`specs/x.cnn:14:9`; only the file for a problem without a place."""
    return span_location(problem.span) if problem.has_place else escaped(problem.span.source.name)


def span_location(span: Span) -> str:
    """`specs/x.cnn:14:9`: file, line and column of the span's start."""
    return escaped(str(within(span)))


def _style(problem: Problem) -> str:
    return ERROR if problem.is_error else WARNING


def _marks(problem: Problem) -> list[Mark]:
    own = Mark(within(problem.span), "^", problem.label, _style(problem), is_primary=True)
    return [own, *(Mark(within(other.span), "-", other.text, OTHER) for other in problem.other_labels)]


def _by_source(marks: Sequence[Mark]) -> list[tuple[Source, list[Mark]]]:
    groups: dict[Source, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.span.source, []).append(mark)
    return list(groups.items())


def _remark(word: str, text: str, digits: int) -> Iterator[Row]:
    first, *rest = text.split("\n")
    yield [(" " * digits + " = ", GUTTER), (f"{word}:", TITLE), (f" {shortened(first)}", "")]
    for line in rest:
        yield [(" " * (digits + len(word) + 5) + shortened(line), "")]


def _proposal(edit: Edit, heading: str, digits: int, bar: Row, shown_source: Source) -> Iterator[Row]:
    """The changed lines after the edit or, if it only removes text, before it; under `heading`, if not empty."""
    span = clamped(edit.span)
    source = span.source
    removes = not edit.text and span.end > span.start
    yield [("help:", TITLE), (f" {shortened(heading) or ('remove' if removes else 'write')}", "")]
    if source != shown_source:
        yield [(" " * digits + "::: ", GUTTER), (span_location(span), "")]
    yield bar
    if removes:
        yield from excerpt(source, [Mark(piece, "-", "", REMOVED) for piece in _lines(span)], digits)
        return
    start = source.line_starts[span.first.line - 1]
    end = span.end + len(source.text[span.end :].split("\n", 1)[0])
    edited = Source(source.name, source.text[start : span.start] + edit.text + source.text[span.end : end])
    added = Span(edited, span.start - start, span.start - start + len(edit.text))
    sign = "~" if span.end > span.start else "+"
    marks = [Mark(piece, sign, "", ADDED) for piece in _lines(added)]
    lines = range(1, min(len(edited.line_starts), MAX_LINES) + 1)
    yield from excerpt(edited, marks, digits, span.first.line, lines)


def _last_line(edit: Edit) -> int:
    """Number of the last visible line of an edit."""
    span = clamped(edit.span)
    return max(span.last.line, span.first.line + min(edit.text.count("\n"), MAX_LINES - 1))


def _lines(span: Span) -> list[Span]:
    """The first MAX_LINES lines of a span, each without its indentation."""
    pieces: list[Span] = []
    start = span.start
    for line in span.text.split("\n")[:MAX_LINES]:
        text = line.strip()
        if text:
            first = start + line.index(text)
            pieces.append(Span(span.source, first, first + len(text)))
        start += len(line) + 1
    return pieces or [Span(span.source, span.start, span.start)]
