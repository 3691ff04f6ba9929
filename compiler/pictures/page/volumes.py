"""A chain of layers as volumes in perspective, as the papers of LeNet and VGG draw them.

A map is a slab: its face as high and as wide as the map, its thickness the channels. Sizes are to one scale, the square
root of what they stand for, so that 224 and 7 pixels, 64 and 512 channels can be seen beside each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2, sqrt

from ..layout.block import Block, at
from ..layout.rows import TURN, rows, stacked
from ..parts.parts import Layer, Picture, layers
from ..scene.scene import Face, Group, Item, Line, Scene, Words
from ..scene.text_width import shortened, width
from .legend import legend
from .page import WIDTH

_HIGH = 130.0
"""Height of the largest map's face."""
_SLANT = 0.42
"""How far a face's side goes to the right and up, for each pixel of its width."""
_GAP = 16.0
_LESS_SLANT, _LESS_GAP = 0.3, 10.0
"""For what would be too wide."""
_MARGIN = 12.0
_SMALL = 8.0
_LEAST = 5.0


@dataclass(frozen=True)
class Branches(Exception):
    """A picture that cannot be drawn so: values branch and meet there."""

    place: str


def volumes(picture: Picture, most: float = WIDTH) -> Scene:
    """The layers of a chain from left to right, with a legend below; raises Branches where the net is no chain.

    Where they are wider than `most` pixels they stand closer and are seen more from the front; what is still too wide
    goes on in rows.
    """
    chain = _chain(picture)
    room = most - 2 * _MARGIN
    found, gap = _seen(chain, _SLANT), _GAP
    if _wide(found, gap) > room:
        found, gap = _seen(chain, _LESS_SLANT), _LESS_GAP
    fits = _wide(found, gap) <= room
    body = stacked([_line(row, gap) for row in ([found] if fits else rows(found, room - 2 * TURN, gap))])
    key = legend({layer.kind for layer in chain}, body.width)
    y = _MARGIN + body.height + 12
    items = (at(body, _MARGIN, _MARGIN + body.above), at(key, _MARGIN, y))
    wide = max(body.width, key.width) + 2 * _MARGIN
    return Scene(wide, y + key.below + _MARGIN, items, f"Architecture of {picture.name}")


def _seen(chain: Sequence[Layer], slant: float) -> list[Block]:
    largest = max((size for layer in chain for size in layer.size[1:]), default=1)
    return [_volume(layer, _HIGH / sqrt(largest), slant) for layer in chain]


def _wide(found: Sequence[Block], gap: float) -> float:
    return sum(block.width + gap for block in found) - gap


def _line(found: Sequence[Block], gap: float) -> Block:
    """Volumes beside each other, with arrows that leave them room."""
    items: list[Item] = []
    x = 0.0
    for block in found:
        items += [Line(((x - gap + 3, 0), (x - 2, 0)), arrow=True)] if x else []
        items.append(at(block, x, 0))
        x += block.width + gap
    above, below = max(block.above for block in found), max(block.below for block in found)
    return Block(x - gap, above, below, tuple(items))


def _chain(picture: Picture) -> list[Layer]:
    found = list(layers(picture.chain))
    merge = next((layer for layer in found if layer.kind == "merge"), None)
    if merge is not None or picture.hanging:
        raise Branches(merge.path if merge else picture.hanging[0].name)
    return [layer for layer in found if layer.words]


def _volume(layer: Layer, scale: float, slant: float) -> Block:
    """One value, with what makes it below and its size above."""
    shape = _slab(layer, scale, slant) if len(layer.size) == 3 else _column(layer)
    lines = [*layer.words[:1], *(badge.text for badge in layer.badges)]
    said = [shortened(line, _SMALL, max(52.0, shape.width)) for line in lines]
    label = "×".join(str(size) for size in layer.size)
    wide = max(shape.width, *(width(line, _SMALL) for line in [*said, label]))
    left = (wide - shape.width) / 2
    items: list[Item] = [at(shape, left, 0), Words(wide / 2, -shape.above - 4, label, _SMALL, "faint")]
    items += [
        Words(wide / 2, shape.below + 11 + 10 * index, line, _SMALL, "ink" if index == 0 else "faint")
        for index, line in enumerate(said)
    ]
    group = Group(tuple(items), 0, 0, layer.tip, layer.path)
    return Block(wide, shape.above + 14, shape.below + 4 + 10 * len(said), (group,))


def _slab(layer: Layer, scale: float, slant: float) -> Block:
    """A box: its front as thick as the channels, its side slanting back by the map's width."""
    channels, rows, columns = layer.size
    high = max(_LEAST, scale * sqrt(rows))
    back = max(_LEAST, scale * sqrt(columns)) * slant
    thick = 3 + 1.6 * sqrt(channels)
    top = -(high + back) / 2
    low = top + back + high
    front = ((0, top + back), (thick, top + back), (thick, low), (0, low))
    roof = ((0, top + back), (back, top), (thick + back, top), (thick, top + back))
    side = ((thick, top + back), (thick + back, top), (thick + back, low - back), (thick, low))
    faces = (Face(front, layer.kind, 0), Face(roof, layer.kind, 1), Face(side, layer.kind, 2))
    return Block(thick + back, (high + back) / 2, (high + back) / 2, faces)


def _column(layer: Layer) -> Block:
    """A vector: higher the more features it has, by their logarithm."""
    high = 14 + 10 * log2(max(layer.size[0], 1) + 1)
    face = Face(((0, -high / 2), (12, -high / 2), (12, high / 2), (0, high / 2)), layer.kind)
    return Block(12, high / 2, high / 2, (face,))
