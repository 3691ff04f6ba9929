"""A problem as plain data, for `--format json`. `docs/formats.md` describes every field."""

from __future__ import annotations

from typing import Any

from ..problem import Edit, Problem
from ..span import Position, Span
from .excerpt import clamped
from .report import all_notes, severity

JsonObject = dict[str, Any]
"""An object with values that JSON can represent."""


def json_record(problem: Problem) -> JsonObject:
    """The fields of a problem; texts are not escaped."""
    edit = problem.edit
    return {
        "code": problem.code,
        "severity": severity(problem),
        "title": problem.title,
        **_place(problem.span),
        "label": problem.label,
        "labels": [{**_place(other.span), "text": other.text} for other in problem.other_labels],
        "notes": list(all_notes(problem)),
        "within": [{**_place(around.span), "text": around.text, "name": around.name} for around in problem.within],
        "help": list(problem.help),
        "edits": [_edit(edit)] if edit else [],
        "proposals": [_edit(problem.proposal)] if problem.proposal and not edit else [],
    }


def _edit(edit: Edit) -> JsonObject:
    return {**_place(edit.span), "text": edit.text}


def _place(span: Span) -> JsonObject:
    span = clamped(span)
    return {
        "file": span.source.name,
        "start": _position(span.start, span.first),
        "end": _position(span.end, span.last),
    }


def _position(offset: int, position: Position) -> JsonObject:
    return {"offset": offset, "line": position.line, "column": position.column}
