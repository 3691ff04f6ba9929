"""One legend for all pictures: what each colour and outline stands for."""

from __future__ import annotations

from collections.abc import Iterable

from ..layout.block import Block
from ..layout.boxes import OUTLINES
from ..parts.parts import Kind
from ..scene.scene import Border, Box, Group, Item, Line, Words
from ..scene.text_width import width

_SIZE = 8.5
_GAP = 16.0
_NAMES: dict[Kind, str] = {
    "input": "input",
    "convolution": "convolution",
    "pooling": "pooling",
    "linear": "linear",
    "shape": "change of shape",
    "block": "closed block",
    "normalization": "normalization",
    "activation": "activation",
    "regularization": "regularization",
}
Points = tuple[tuple[float, float], ...]
_MERGES: dict[str, tuple[str, tuple[Points, Points]]] = {
    "add": ("sum", (((8, 7), (14, 7)), ((11, 4), (11, 10)))),
    "mul": ("product", (((8.5, 4.5), (13.5, 9.5)), ((13.5, 4.5), (8.5, 9.5)))),
    "concat": ("concatenation", (((9, 3), (9, 11)), ((13, 3), (13, 11)))),
}
"""What a merge computes, and the two strokes of its sign."""
_SMALL: frozenset[Kind] = frozenset({"normalization", "activation", "regularization"})


def legend(kinds: Iterable[str], most: float, training: bool = False) -> Block:
    """An entry for each of the kinds that occur, in one fixed order, in as many lines as needed; y = 0 is its top.

    Merges stand there by the operators' names.
    """
    present = set(kinds)
    entries = [_entry(kind, name) for kind, name in _NAMES.items() if kind in present]
    entries += [_merge(name, marks) for operator, (name, marks) in _MERGES.items() if operator in present]
    entries += [_dashed()] if training else []
    items: list[Item] = []
    x, y, widest = 0.0, 0.0, 0.0
    for marks, wide in entries:
        if x and x + wide > most:
            x, y = 0.0, y + 16
        items.append(Group(marks, x, y))
        widest = max(widest, x + wide)
        x += wide + _GAP
    return Block(widest, 0, y + 14, tuple(items))


Entry = tuple[tuple[Item, ...], float]


def _entry(kind: Kind, name: str) -> Entry:
    outline = "stadium" if kind in _SMALL else OUTLINES.get(kind, "round")
    inset = 2.0 if kind in _SMALL else 0.0
    marks = (Box(0, inset, 22, 14 - 2 * inset, kind, outline), _name(name, 27))
    return marks, 27 + width(name, _SIZE)


def _merge(name: str, sign: tuple[Points, Points]) -> Entry:
    lines = tuple(Line(points, "dark") for points in sign)
    outline = "square" if name == "concatenation" else "circle"
    return (Box(4, 0, 14, 14, "merge", outline), *lines, _name(name, 23)), 23 + width(name, _SIZE)


def _dashed() -> Entry:
    name = "in training only"
    return (Border(0, 1, 22, 12, "soft", dashed=True), _name(name, 27)), 27 + width(name, _SIZE)


def _name(text: str, x: float) -> Words:
    return Words(x, 10, text, _SIZE, "ink", "start")
