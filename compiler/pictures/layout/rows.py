"""A chain that is wider than its place, in rows one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf

from ..scene.scene import Item, Line
from .block import GAP, Block, at, beside

TURN = 8.0
"""On either side of the rows, for the line from one to the next."""
_BETWEEN = 10.0


def rows(found: Sequence[Block], most: float, gap: float = GAP) -> list[Sequence[Block]]:
    """Blocks in as few rows as fit, and of those the rows whose widest is narrowest."""
    ends = list(accumulate(block.width + gap for block in found))
    starts = [0.0, *ends[:-1]]
    least = _fewest(found, most, gap)
    # best[k][i]: the width of the widest of k rows that hold the first i blocks, and where the last of them begins
    best: list[list[tuple[float, int]]] = [[(0.0 if i == 0 else inf, 0) for i in range(len(found) + 1)]]
    for _ in range(least):
        before = best[-1]
        row = (min((max(before[j][0], ends[i] - starts[j] - gap), j) for j in range(i + 1)) for i in range(len(found)))
        best.append([(inf, 0), *row])
    cut: list[Sequence[Block]] = []
    i = len(found)
    for k in range(least, 0, -1):
        j = best[k][i][1]
        cut.append(found[j:i])
        i = j
    return cut[::-1]


def _fewest(found: Sequence[Block], most: float, gap: float) -> int:
    """How many rows it takes where each is filled before the next is begun."""
    count, x = 1, 0.0
    for block in found:
        if x and x + block.width > most:
            count, x = count + 1, 0.0
        x += block.width + gap
    return count


def stacked(lines: Sequence[Block]) -> Block:
    """Rows one below the other with a line from each to the next; the axis is that of the first."""
    if len(lines) == 1:
        return lines[0]
    wide = max(line.width for line in lines)
    items: list[Item] = []
    y = 0.0
    for index, line in enumerate(lines):
        items.append(at(line, TURN, y))
        if index + 1 < len(lines):
            middle = y + line.below + _BETWEEN / 2
            below = middle + _BETWEEN / 2 + lines[index + 1].above
            right = TURN + wide + TURN
            points = ((TURN + line.width, y), (right, y), (right, middle), (0, middle), (0, below), (TURN, below))
            items.append(Line(points, arrow=lines[index + 1].arrow))
            y = below
    return Block(wide + 2 * TURN, lines[0].above, y + lines[-1].below, tuple(items))


def wrapped(found: Sequence[Block], most: float) -> Block:
    """A part of a longer chain in rows at most `most` pixels wide, but for what cannot be broken.

    A line leads from the end of the last row back to the axis of the first.
    """
    lines = [beside(row) for row in rows(found, most - 3 * TURN)]
    block = stacked(lines)
    if len(lines) == 1:
        return block
    y = block.below - lines[-1].below
    right = block.width + TURN
    back = Line(((TURN + lines[-1].width, y), (right, y), (right, 0), (right + TURN / 2, 0)))
    enters = Line(((0, 0), (TURN, 0)), arrow=lines[0].arrow)
    return Block(right + TURN / 2, block.above, block.below, (*block.items, enters, back), arrow=False)
