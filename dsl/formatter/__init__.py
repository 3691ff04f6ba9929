"""The canonical layout of a spec.

Lines are indented by four spaces and contain one statement each. One blank line separates items, and there are never
two in a row. A chain keeps its line breaks before `->`, and gets more if a line would be wider than 100 columns. A
block on one line stays there if it has one statement and fits. Comments stay where they are. Adjacent chains that begin
with the same two operators form a table: their first arrows are aligned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..parsing.parser import parse
from ..span import Source
from .build import file_entries
from .layout import lines_of
from .layout_tree import Block, Entry

__all__ = ["format_source"]


def format_source(source: Source) -> str | None:
    """The source in canonical layout; None if it has syntax errors."""
    parsed = parse(source)
    if any(problem.is_error for problem in parsed.problems):
        return None
    return "".join(f"{line}\n" for line in lines_of(_separated(file_entries(parsed.file))))


def _separated(entries: Sequence[Entry]) -> list[Entry]:
    """The file's entries with at least one blank line between items, unless these may be adjacent."""
    separated: list[Entry] = []
    last: int | None = None
    for entry in entries:
        separated.append(entry)
        if entry.kind == "comment":
            continue
        if last is not None and not _may_be_adjacent(separated[last], entry):
            between = separated[last + 1 :]
            if not any(other.blank_above for other in between):
                separated[last + 1] = replace(between[0], blank_above=True)
        last = len(separated) - 1
    return separated


def _may_be_adjacent(upper: Entry, lower: Entry) -> bool:
    """Whether items may be on adjacent lines: those of one kind without a body, such as imports and constants."""
    return upper.kind == lower.kind and not any(isinstance(p, Block) for p in (*upper.pieces, *lower.pieces))
