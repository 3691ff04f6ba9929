"""Layers as boxes: words, badges below them, and the shape of what comes out."""

from __future__ import annotations

from math import ceil

from ..parts.parts import Badge, Kind, Layer
from ..scene.scene import Box, Group, Item, Line, Outline, Words
from ..scene.text_width import shortened, width
from .block import Block, beside

SIZE = 10.0
SMALL = 7.5
_HALF = 13.0
_BADGE = 10.0
_MERGE = 7.0
_OVERHANG = 4.0
"""A shape may be so much wider than its box on either side."""
_MOST = 130.0
"""No box is wider than this but for its badges."""

OUTLINES: dict[Kind, Outline] = {
    "input": "stadium",
    "convolution": "round",
    "linear": "square",
    "pooling": "funnel",
    "merge": "circle",
    "shape": "slanted",
    "block": "double",
}
"""A kind is told by its outline as well as by its colour; the others are rounded."""


def box(layer: Layer) -> Block:
    """A layer on the axis."""
    if layer.kind == "merge":
        return _merge(layer)
    if not layer.words:
        return _pills(layer.badges)
    return _box(layer)


def _box(layer: Layer) -> Block:
    slack = 18 if layer.kind in ("pooling", "shape", "input") else 9
    texts = [shortened(line, SIZE, _MOST) for line in layer.words]
    badges = sum(_badge_width(badge) for badge in layer.badges)
    shape = width(layer.shape, SMALL) - 2 * _OVERHANG
    wide = 2 * ceil(max(max(width(line, SIZE) for line in texts) + slack, badges, shape, 40) / 2)
    items: list[Item] = [Box(0, -_HALF, wide, 2 * _HALF, layer.kind, OUTLINES.get(layer.kind, "round"))]
    lines = (3.5,) if len(texts) == 1 else (-2.5, 8.5)
    items += [Words(wide / 2, y, line, SIZE, "dark") for line, y in zip(texts, lines, strict=True)]
    items += _row(layer.badges, wide, _HALF + 1)
    below = _HALF + (_BADGE + 1 if layer.badges else 0)
    if layer.shape:
        items.append(Words(wide / 2, below + 8, layer.shape, SMALL, "faint"))
        below += 10
    return Block(wide, _HALF, below, (Group(tuple(items), 0, 0, layer.tip, layer.path),))


def _row(badges: tuple[Badge, ...], wide: float, y: float) -> list[Item]:
    """Badges side by side, together as wide as the box above them."""
    natural = [_badge_width(badge) for badge in badges]
    items: list[Item] = []
    x = 0.0
    for badge, own in zip(badges, natural, strict=True):
        share = round(own * wide / sum(natural))
        share = wide - x if badge is badges[-1] else share
        items.append(Box(x, y, share - (badge is not badges[-1]), _BADGE, badge.kind, "stadium"))
        items.append(Words(x + share / 2, y + 7.5, badge.text, SMALL, "dark"))
        x += share
    return items


def _pills(badges: tuple[Badge, ...]) -> Block:
    """Badges that follow no layer: on the axis, one above the other."""
    wide = 2 * ceil(max(_badge_width(badge) for badge in badges) / 2)
    high = _BADGE * len(badges) + len(badges) - 1
    items: list[Item] = []
    for index, badge in enumerate(badges):
        y = -high / 2 + index * (_BADGE + 1)
        items.append(Box(0, y, wide, _BADGE, badge.kind, "stadium"))
        items.append(Words(wide / 2, y + 7.5, badge.text, SMALL, "dark"))
    name = badges[0].path
    return Block(wide, high / 2, high / 2, (Group(tuple(items), 0, 0, name, name),))


def _badge_width(badge: Badge) -> float:
    return width(badge.text, SMALL) + 8


def joint(merge: Layer, wide: float = 2 * _MERGE, high: float = 2 * _MERGE) -> Block:
    """A concatenation: two bars side by side."""
    middle, arm = wide / 2, min(4.0, high / 2)
    sign = tuple(Line(((x, -arm), (x, arm)), "dark") for x in (middle - 2, middle + 2))
    marks = (Box(0, -high / 2, wide, high, "merge", "square"), *sign)
    return Block(wide, high / 2, high / 2, (Group(marks, 0, 0, merge.tip, merge.path),))


def _merge(layer: Layer) -> Block:
    """A concatenation, or a circle with the sign of what is computed, and the badges behind it."""
    mark = joint(layer) if layer.words[0] == "concat" else _circle(layer)
    return beside((mark, _pills(layer.badges)), 5) if layer.badges else mark


def _circle(layer: Layer) -> Block:
    radius = _MERGE
    items: list[Item] = [Box(0, -radius, 2 * radius, 2 * radius, "merge", "circle")]
    name = layer.words[0].partition(" ")[0]
    arm = 3.5 if name == "add" else 2.5
    if name == "add":
        items += [Line(((radius - arm, 0), (radius + arm, 0)), "dark"), Line(((radius, -arm), (radius, arm)), "dark")]
    elif name == "mul":
        items += [
            Line(((radius - arm, -arm), (radius + arm, arm)), "dark"),
            Line(((radius - arm, arm), (radius + arm, -arm)), "dark"),
        ]
    return Block(2 * radius, radius, radius, (Group(tuple(items), 0, 0, layer.tip, layer.path),))
