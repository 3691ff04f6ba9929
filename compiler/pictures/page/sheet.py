"""Several networks on one page: one legend, one scale, and a table that sums them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...reports.comparison import Compared
from ..layout.block import Block, at
from ..parts.parts import Picture, layers
from ..scene.scene import Item, Line, Scene, Words
from ..scene.text_width import width
from .legend import legend
from .page import WIDTH, network

_MARGIN = 14.0
_TITLE = 13.0


@dataclass(frozen=True)
class Entry:
    """A network on a sheet, with the figures of its row."""

    picture: Picture
    row: Compared


def sheet(entries: Sequence[Entry], most: float = WIDTH) -> Scene:
    """All networks one below the other, the legend above them and the table below."""
    kinds = {kind for entry in entries for kind in kinds_of(entry.picture)}
    training = any(entry.picture.hanging for entry in entries)
    items: list[Item] = []
    y = _MARGIN
    wide = most - 2 * _MARGIN
    marks = legend(kinds, wide, training)
    items.append(at(marks, _MARGIN, y))
    y += marks.below + 14
    widest = marks.width
    for entry in entries:
        block = network(entry.picture, wide)
        items.append(Words(_MARGIN, y + _TITLE, entry.picture.name, _TITLE, "ink", "start", bold=True))
        offset = width(entry.picture.name, _TITLE, bold=True) + 10
        items.append(Words(_MARGIN + offset, y + _TITLE, _subtitle(entry.row), 9.5, "faint", "start"))
        y += _TITLE + 10
        items.append(at(block, _MARGIN, y + block.above))
        y += block.height + 18
        widest = max(widest, block.width)
    table = _table([entry.row for entry in entries])
    items.append(at(table, _MARGIN, y))
    y += table.below
    names = ", ".join(entry.picture.name for entry in entries)
    return Scene(max(widest, table.width) + 2 * _MARGIN, y + _MARGIN, tuple(items), f"Architectures of {names}")


def kinds_of(picture: Picture) -> set[str]:
    """The kinds of everything that is drawn of a network; of merges what they compute."""
    chains = [picture.chain, *(head.inside for head in picture.hanging)]
    found = [layer for chain in chains for layer in layers(chain)]
    kinds = {layer.words[0] if layer.kind == "merge" else layer.kind for layer in found if layer.words}
    return kinds | {badge.kind for layer in found for badge in layer.badges}


def _subtitle(row: Compared) -> str:
    return " ".join(part for part in (row.paper, str(row.year) if row.year else "") if part)


_TITLES = ("network", "paper", "input", "depth", "convolutions", "linear", "pooling", "parameters", "MACs")
_LEFT = 3


def _table(rows: Sequence[Compared]) -> Block:
    """The figures side by side; y = 0 is its top."""
    lines = [_TITLES, *(_cells(row) for row in rows)]
    widths = [max(width(line[column], 9, bold=True) for line in lines) for column in range(len(_TITLES))]
    items: list[Item] = []
    total = sum(widths) + 18 * (len(widths) - 1)
    for number, line in enumerate(lines):
        x = 0.0
        for column, (cell, own) in enumerate(zip(line, widths, strict=True)):
            left = column < _LEFT
            place = x if left else x + own
            bold = number == 0 or column == 0
            items += [Words(place, 11 + 15 * number, cell, 9, "ink", "start" if left else "end", bold)] if cell else []
            x += own + 18
    items += [Line(((0, y), (total, y)), "frame") for y in (16, 15 * len(lines) + 1)]
    return Block(total, 0, 15 * len(lines) + 2, tuple(items))


def _cells(row: Compared) -> tuple[str, ...]:
    counts = [str(count) if count else "" for count in (row.depth, row.conv, row.linear, row.pool)]
    return (row.name, _subtitle(row), row.input.replace("x", "×"), *counts, f"{row.parameters:,}", f"{row.macs:,}")
