"""A problem in a few lines of plain text, for those who show the source's lines themselves."""

from __future__ import annotations

from ..problem import Problem
from .report import noted


def message(problem: Problem) -> str:
    """Title, label, other places, notes and ways out, a line each; not escaped."""
    others = [f"{other.span}: {other.text}" for other in problem.other_labels if other.text]
    remarks = [f"note: {note}" for note in noted(problem)] + [f"help: {way}" for way in problem.help]
    return "\n".join([problem.title, *([problem.label] if problem.label else []), *others, *remarks])
