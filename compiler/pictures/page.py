"""A network on a page: its chain in rows, with auxiliary heads hanging below what they read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf

from .block import GAP, Block, at, beside
from .lanes import is_valley
from .layout import blocks, laid, opened
from .metrics import width
from .parts import Chain, Hanging, Parallel, Picture, holds
from .scene import Border, Item, Line, Scene, Words

WIDTH = 1500.0
_MARGIN = 8.0
_BETWEEN = 10.0
_TURN = 8.0
_SMALL = 8.0


def page(picture: Picture, most: float = WIDTH) -> Scene:
    """The picture in rows at most `most` pixels wide, but for what cannot be broken."""
    block = network(picture, most - 2 * _MARGIN)
    body = at(block, _MARGIN, _MARGIN + block.above)
    title = f"Architecture of {picture.name}"
    return Scene(block.width + 2 * _MARGIN, block.height + 2 * _MARGIN, (body,), title)


def network(picture: Picture, most: float) -> Block:
    """All rows of a network; the axis is that of the first."""
    parts = opened(picture.chain)
    found = blocks(Chain(parts))
    for head in picture.hanging:
        place = next((index for index, part in enumerate(parts) if holds(part, head.sources[0])), len(parts) - 1)
        found[place] = _with_hanging(found[place], head)
    if any(isinstance(part, Parallel) and is_valley(part) for part in parts):
        return beside(found)
    return _stacked(_rows(found, most - 2 * _TURN))


def _rows(found: Sequence[Block], most: float) -> list[Sequence[Block]]:
    """Blocks in as few rows as fit, and of those the rows whose widest is narrowest."""
    ends = list(accumulate(block.width + GAP for block in found))
    starts = [0.0, *ends[:-1]]
    least = _fewest(found, most)
    # best[k][i]: the width of the widest of k rows that hold the first i blocks, and where the last of them begins
    best: list[list[tuple[float, int]]] = [[(0.0 if i == 0 else inf, 0) for i in range(len(found) + 1)]]
    for _ in range(least):
        before = best[-1]
        row = (min((max(before[j][0], ends[i] - starts[j] - GAP), j) for j in range(i + 1)) for i in range(len(found)))
        best.append([(inf, 0), *row])
    rows: list[Sequence[Block]] = []
    i = len(found)
    for k in range(least, 0, -1):
        j = best[k][i][1]
        rows.append(found[j:i])
        i = j
    return rows[::-1]


def _fewest(found: Sequence[Block], most: float) -> int:
    """How many rows it takes where each is filled before the next is begun."""
    count, x = 1, 0.0
    for block in found:
        if x and x + block.width > most:
            count, x = count + 1, 0.0
        x += block.width + GAP
    return count


def _stacked(rows: Sequence[Sequence[Block]]) -> Block:
    lines = [beside(row) for row in rows]
    wide = max(line.width for line in lines)
    if len(lines) == 1:
        return lines[0]
    items: list[Item] = []
    y = 0.0
    for index, line in enumerate(lines):
        items.append(at(line, _TURN, y))
        if index + 1 < len(lines):
            middle = y + line.below + _BETWEEN / 2
            below = middle + _BETWEEN / 2 + lines[index + 1].above
            right = _TURN + max(line.width, wide) + _TURN
            points = ((_TURN + line.width, y), (right, y), (right, middle), (0, middle), (0, below), (_TURN, below))
            items.append(Line(points, arrow=lines[index + 1].arrow))
            y = below
    height = y + lines[-1].below
    return Block(wide + 2 * _TURN, lines[0].above, height, tuple(items))


def _with_hanging(block: Block, head: Hanging) -> Block:
    """The block with a dashed frame below it."""
    inside = laid(head.inside)
    names = (f"{name} on {_owner(source)}" for name, source in zip(head.name.split(", "), head.sources, strict=True))
    title = ", ".join(names)
    said = f"in training only, loss × {head.weight:g}"
    wide = max(inside.width, width(title, _SMALL, bold=True), width(said, _SMALL))
    above, below = inside.above + 28, inside.below + 6
    axis = block.below + 10 + above
    left = 26.0
    items: list[Item] = [
        at(block, 0, 0),
        Line(((12, block.below), (12, axis), (left, axis), (left + 6, axis)), "soft", arrow=inside.arrow, dashed=True),
        Border(left, axis - above, wide + 12, above + below, "soft", dashed=True),
        Words(left + 6, axis - above + 11, title, _SMALL, "ink", "start", bold=True),
        Words(left + 6, axis - above + 21, said, _SMALL, "faint", "start"),
        at(inside, left + 6, axis),
    ]
    full = max(block.width, left + wide + 12)
    if full > block.width:
        items.append(Line(((block.width, 0), (full, 0))))
    return Block(full, block.above, axis + below, tuple(items), block.arrow)


def _owner(source: str) -> str:
    """The block that a value comes out of."""
    return source.rpartition(".")[0] or source
