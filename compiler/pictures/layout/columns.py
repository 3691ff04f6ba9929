"""Graphs that are no nest of lanes, in columns: each part stands right of all that it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..parts.parts import Chain, Tangle
from ..scene.scene import Item, Line
from .block import Block, at

_GAP_X = 26.0
_GAP_Y = 8.0
_THIN = 4.0
_SWEEPS = 4

Slot = tuple[int, int]
"""A part or a bend of a long line: its index and its column."""


def tangle(tangle: Tangle, lay: Callable[[Chain], Block]) -> Block:
    """The parts in columns, lines between them; lines over several columns keep a lane of their own."""
    blocks = [lay(part) for part in tangle.parts]
    columns = _columns(tangle.feeds)
    edges = [(feed, part) for part, feeds in enumerate(tangle.feeds) for feed in feeds]
    last = max(columns)
    slots: list[list[Slot]] = [[] for _ in range(last + 1)]
    for part, column in enumerate(columns):
        slots[column].append((part, column))
    links: list[tuple[Slot, Slot]] = []
    for number, (feed, part) in enumerate(edges):
        before: Slot = (feed, columns[feed] if feed >= 0 else -1)
        for column in range(before[1] + 1, columns[part]):
            bend = (len(blocks) + number, column)
            slots[column].append(bend)
            links.append((before, bend))
            before = bend
        links.append((before, (part, columns[part])))
    _order(slots, links)
    return _drawn(blocks, slots, links)


def _columns(feeds: Sequence[Sequence[int]]) -> list[int]:
    """The longest way to each part from what arrives."""
    columns: list[int] = []
    for own in feeds:
        columns.append(max((columns[feed] + 1 for feed in own if feed >= 0), default=0))
    return columns


def _order(slots: list[list[Slot]], links: Sequence[tuple[Slot, Slot]]) -> None:
    """Sort each column by where its neighbours stand, from left to right and back."""
    before: dict[Slot, list[Slot]] = {}
    after: dict[Slot, list[Slot]] = {}
    for source, target in links:
        before.setdefault(target, []).append(source)
        after.setdefault(source, []).append(target)
    for sweep in range(_SWEEPS):
        near = before if sweep % 2 == 0 else after
        places = {slot: float(place) for column in slots for place, slot in enumerate(column)}
        for column in slots if sweep % 2 == 0 else slots[::-1]:
            around = {slot: [places.get(other, 0.0) for other in near.get(slot, [])] for slot in column}
            weights = {slot: _mean(around[slot], places[slot]) for slot in column}
            column.sort(key=weights.__getitem__)
            places.update((slot, float(place)) for place, slot in enumerate(column))


def _mean(values: Sequence[float], default: float) -> float:
    return sum(values) / len(values) if values else default


def _drawn(blocks: Sequence[Block], slots: list[list[Slot]], links: Sequence[tuple[Slot, Slot]]) -> Block:
    spots: dict[Slot, tuple[float, float, float]] = {(-1, -1): (0.0, 0.0, 0.0)}
    items: list[Item] = []
    x, half = _GAP_X, 0.0
    for column in slots:
        wide = max((blocks[part].width for part, _ in column if part < len(blocks)), default=_THIN)
        high = sum(_height(blocks, slot) for slot in column) + _GAP_Y * (len(column) - 1)
        y = -high / 2
        for slot in column:
            block = blocks[slot[0]] if slot[0] < len(blocks) else None
            axis = y + (block.above if block else _THIN / 2)
            left = x + (wide - block.width) / 2 if block else x
            right = left + block.width if block else x + wide
            spots[slot] = (axis, left, right)
            items += [at(block, left, axis)] if block else [Line(((x, axis), (x + wide, axis)), "soft")]
            y += _height(blocks, slot) + _GAP_Y
        x, half = x + wide + _GAP_X, max(half, high / 2)
    lines = [_line(spots[source], spots[target], blocks, target) for source, target in links]
    return Block(x - _GAP_X, half, half, (*lines, *items), arrow=False)


def _height(blocks: Sequence[Block], slot: Slot) -> float:
    return blocks[slot[0]].height if slot[0] < len(blocks) else _THIN


def _line(
    source: tuple[float, float, float], target: tuple[float, float, float], blocks: Sequence[Block], slot: Slot
) -> Line:
    (start, _, right), (stop, left, _) = source, target
    arrow = slot[0] < len(blocks) and blocks[slot[0]].arrow
    return Line(((right, start), (right + 6, start), (left - 8, stop), (left, stop)), "soft", arrow=arrow)
