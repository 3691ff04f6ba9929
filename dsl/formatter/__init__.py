"""The canonical layout of a spec.

Four spaces of indentation, one statement a line, at most one blank line in a row, one between items; a chain keeps the
author's breaks in front of `->` and gets more where a line would be wider than 100 columns; a block that the author
wrote on one line stays there if it holds one statement and fits; all comments stay where they are. Neighbours that
apply the same two operators first are rows of a table: their first arrows stand below each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..parsing.parser import parse
from ..span import Source
from .layout import lines_of
from .pieces import Block, Entry
from .tokens import file_entries

__all__ = ["format_source"]


def format_source(source: Source) -> str | None:
    """The source in canonical layout, which says the same; None where it has mistakes of syntax."""
    parsed = parse(source)
    if any(problem.is_error for problem in parsed.problems):
        return None
    return "".join(f"{line}\n" for line in lines_of(_apart(file_entries(parsed.file))))


def _apart(entries: Sequence[Entry]) -> list[Entry]:
    """The file's entries with at least one blank line between any two items, save where they may stand together."""
    spread: list[Entry] = []
    last: int | None = None
    for entry in entries:
        spread.append(entry)
        if entry.kind == "note":
            continue
        if last is not None and not _together(spread[last], entry):
            between = spread[last + 1 :]
            if not any(other.blank_above for other in between):
                spread[last + 1] = replace(between[0], blank_above=True)
        last = len(spread) - 1
    return spread


def _together(upper: Entry, lower: Entry) -> bool:
    """Items of one kind without a body may stand on neighbouring lines: imports, constants, variants."""
    return upper.kind == lower.kind and not any(isinstance(p, Block) for p in (*upper.pieces, *lower.pieces))
