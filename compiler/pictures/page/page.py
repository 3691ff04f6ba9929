"""A network on a page: its chain in rows, with auxiliary heads hanging below what they read."""

from __future__ import annotations

from ..layout.block import Block, at, beside
from ..layout.lanes import is_valley
from ..layout.layout import blocks, laid
from ..layout.rows import TURN, rows, stacked
from ..parts.parts import Chain, Hanging, Parallel, Picture, holds, opened
from ..scene.scene import Border, Item, Line, Scene, Words
from ..scene.text_width import width

WIDTH = 1500.0
_MARGIN = 8.0
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
    found = blocks(Chain(parts), most=most - 2 * TURN)
    for head in picture.hanging:
        place = next((index for index, part in enumerate(parts) if holds(part, head.sources[0])), len(parts) - 1)
        found[place] = _with_hanging(found[place], head)
    if any(isinstance(part, Parallel) and is_valley(part) for part in parts):
        return beside(found)
    return stacked([beside(row) for row in rows(found, most - 2 * TURN)])


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
