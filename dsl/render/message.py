"""A problem as a few lines of plain text, without the lines of the source."""

from __future__ import annotations

from ..problem import Problem
from .report import all_notes


def message(problem: Problem) -> str:
    """Title, label, other places, notes and help, one per line; not escaped."""
    others = [f"{other.span}: {other.text}" for other in problem.other_labels if other.text]
    remarks = [f"note: {note}" for note in all_notes(problem)] + [f"help: {text}" for text in problem.help]
    return "\n".join([problem.title, *([problem.label] if problem.label else []), *others, *remarks])
