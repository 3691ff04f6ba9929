"""A problem as plain data: what `--format json` prints; `docs/formats.md` describes every field."""

from __future__ import annotations

from typing import Any

from ..problem import Edit, Problem
from ..span import Position, Span
from .excerpt import clamped
from .report import kind, noted

Record = dict[str, Any]
"""Strings, numbers, lists and records: nothing that JSON lacks."""


def record(problem: Problem) -> Record:
    """All that is known of a problem; texts as they are, for whoever shows them to escape."""
    edit = problem.edit
    return {
        "code": problem.code,
        "severity": kind(problem),
        "title": problem.title,
        **_place(problem.span),
        "label": problem.label,
        "labels": [{**_place(other.span), "text": other.text} for other in problem.other_labels],
        "notes": list(noted(problem)),
        "within": [{**_place(around.span), "text": around.text, "name": around.name} for around in problem.within],
        "help": list(problem.help),
        "edits": [_edit(edit)] if edit else [],
        "proposals": [_edit(problem.proposal)] if problem.proposal and not edit else [],
    }


def _edit(edit: Edit) -> Record:
    return {**_place(edit.span), "text": edit.text}


def _place(span: Span) -> Record:
    span = clamped(span)
    return {
        "file": span.source.name,
        "start": _position(span.start, span.first),
        "end": _position(span.end, span.last),
    }


def _position(offset: int, position: Position) -> Record:
    return {"offset": offset, "line": position.line, "column": position.column}
