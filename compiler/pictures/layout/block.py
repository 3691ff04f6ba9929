"""Marks with an extent, that can be put beside, above and around each other.

Every block has an axis, y = 0, on which what flows through it enters at x = 0 and leaves at x = width.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....dsl.record import Record, record
from ..scene.scene import Group, Item, Line

GAP = 12.0
"""Between two parts of a chain, for the arrow."""


@record
class Block(Record):
    """Marks, and how far they reach to the right, above the axis and below it."""

    width: float
    above: float
    below: float
    items: tuple[Item, ...]
    arrow: bool = True
    """What flows in ends in an arrow; a block that draws its own lines from x = 0 wants none."""

    @property
    def height(self) -> float:
        return self.above + self.below


def at(block: Block, x: float, y: float) -> Group:
    """The block with its axis' beginning at (x, y)."""
    if len(block.items) == 1 and isinstance(block.items[0], Group):
        inner = block.items[0]
        return replace(inner, x=inner.x + x, y=inner.y + y)
    return Group(block.items, x, y)


def beside(blocks: Sequence[Block], gap: float = GAP) -> Block:
    """Blocks from left to right on one axis, an arrow into each but the first."""
    items: list[Item] = []
    x = 0.0
    for index, block in enumerate(blocks):
        if index:
            items.append(Line(((x, 0), (x + gap, 0)), arrow=block.arrow))
            x += gap
        items.append(at(block, x, 0))
        x += block.width
    above = max((block.above for block in blocks), default=0)
    below = max((block.below for block in blocks), default=0)
    return Block(x, above, below, tuple(items), blocks[0].arrow if blocks else False)
