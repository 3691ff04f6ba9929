"""Lanes between a fork and a merge: arcs over a chain, lanes one below the other, or a valley with its bottom below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..parts.parts import Chain, Layer, Parallel, Part
from ..scene.scene import Box, Group, Item, Line
from .block import GAP, Block, at
from .boxes import box, joint

Lay = Callable[[Chain], Block]
"""How a chain is laid out; lanes hold chains and chains lanes, so it is handed in."""

_LEAD = 6.0
_CLEAR = 5.0
_BAR = 8.0
_SQUARE = 14.0
AROUND_LANES = _LEAD + 2 * GAP + _SQUARE
"""What the fork and the merge take of the width."""


def lanes(parallel: Parallel, lay: Lay) -> Block:
    """The lanes with their merge."""
    arcs = [lane for lane in parallel.lanes if _is_arc(lane, parallel)]
    rest = [lane for lane in parallel.lanes if not _is_arc(lane, parallel)]
    if len(rest) == 1 and arcs:
        return _arcs(arcs, lay(rest[0]), parallel.merge, lay)
    return _stack(parallel, lay)


def is_valley(parallel: Parallel) -> bool:
    """A lane that passes its value on over one that holds such lanes again, as in a U-Net."""
    inner = _deep(parallel)
    return inner is not None and any(isinstance(part, Parallel) and is_deep(part) for part in inner.parts)


def is_deep(parallel: Parallel) -> bool:
    """One lane, and one that passes the value on past it to a concatenation."""
    return _deep(parallel) is not None


def _deep(parallel: Parallel) -> Chain | None:
    long = [lane for lane in parallel.lanes if lane.parts]
    joins = parallel.merge is not None and parallel.merge.words[0] == "concat"
    return long[0] if joins and len(long) == 1 and len(parallel.lanes) == 2 else None


def _is_arc(lane: Chain, parallel: Parallel) -> bool:
    """A lane that passes the value on; at a sum or product also one layer beside a longer lane."""
    if not lane.parts:
        return True
    if parallel.merge is None or parallel.merge.words[0] == "concat":
        return False
    longest = max(len(other.parts) for other in parallel.lanes)
    first = next(other for other in parallel.lanes if len(other.parts) == longest)
    return len(lane.parts) == 1 and isinstance(lane.parts[0], Layer) and lane is not first


def _arcs(arcs: list[Chain], main: Block, merge: Layer | None, lay: Lay) -> Block:
    """One chain on the axis, and arcs above it from the fork to the merge."""
    over = [lay(_without_shapes(arc)) if arc.parts else None for arc in arcs]
    wide = max(main.width, *(block.width + 2 * GAP for block in over if block), 0)
    end = _mark(merge)
    start = _LEAD + (wide - main.width) / 2
    stop = _LEAD + wide
    centre = stop + GAP + end.width / 2
    items: list[Item] = [Line(((0, 0), (start, 0)), arrow=main.arrow), at(main, start, 0)]
    items += [Line(((start + main.width, 0), (stop + GAP, 0)), arrow=True), at(end, stop + GAP, 0)]
    top = main.above
    for block in over:
        y = -(top + _CLEAR + (block.below if block else 0))
        items += _arc(block, y, (_LEAD / 2, centre), end.above)
        top = -y + (block.above if block else 1)
    return Block(stop + GAP + end.width, top, max(main.below, end.below), tuple(items), arrow=False)


def _without_shapes(arc: Chain) -> Chain:
    """What arrives at a sum has the shape that the chain below says."""
    return Chain(tuple(replace(part, shape="") if isinstance(part, Layer) else part for part in arc.parts))


def _arc(block: Block | None, y: float, ends: tuple[float, float], above: float) -> list[Item]:
    left, right = ends
    if block is None:
        return [Line(((left, 0), (left, y), (right, y), (right, -above)), arrow=True)]
    x = (left + right - block.width) / 2
    return [
        Line(((left, 0), (left, y), (x, y)), arrow=block.arrow),
        at(block, x, y),
        Line(((x + block.width, y), (right, y), (right, -above)), arrow=True),
    ]


def _mark(merge: Layer | None) -> Block:
    """What stands where lanes meet: a circle with a sign, a square with two bars, or nothing."""
    return Block(0, 0, 0, ()) if merge is None else box(merge)


def _stack(parallel: Parallel, lay: Lay) -> Block:
    """Lanes one below the other between a fork and a bar."""
    passed = Block(24, 3, 3, (Line(((0, 0), (24, 0))),), arrow=False)
    blocks = [lay(lane) if lane.parts else passed for lane in parallel.lanes]
    high = sum(block.height for block in blocks) + _CLEAR * (len(blocks) - 1)
    wide = max(block.width for block in blocks)
    fork = _LEAD
    bar = fork + GAP + wide + GAP
    items: list[Item] = [Line(((0, 0), (fork, 0)))]
    axes: list[float] = []
    y = -high / 2
    for block in blocks:
        axis = y + block.above
        axes.append(axis)
        items += [
            Line(((fork, 0), (fork, axis), (fork + GAP, axis)), arrow=block.arrow),
            at(block, fork + GAP, axis),
            Line(((fork + GAP + block.width, axis), (bar, axis)), arrow=parallel.merge is not None),
        ]
        y += block.height + _CLEAR
    if parallel.merge is None:
        items.append(Line(((bar, axes[0]), (bar, axes[-1]))))
        return Block(bar, high / 2, high / 2, tuple(items), arrow=False)
    reach = max(abs(axes[0]), abs(axes[-1])) + 10
    items.append(at(_bar(parallel.merge, 2 * reach), bar, 0))
    half = max(high / 2, reach)
    return Block(bar + _BAR + 4, half, half, tuple(items), arrow=False)


def _bar(merge: Layer, high: float) -> Block:
    if merge.words[0] == "concat":
        return joint(merge, _BAR + 4, high)
    circle = _mark(merge)
    bar = Box((circle.width - 4) / 2, -high / 2, 4, high, "merge", "square")
    return Block(circle.width, high / 2, high / 2, (Group((bar, *circle.items)),))


def valley(parallel: Part, lay: Lay, clear: float, above: Block | None) -> Block:
    """The skip on the axis, and everything else below it: what shrinks on the way down, what grows on the way up.

    `clear` is how far down the neighbours reach: the way down begins beneath them. It leaves the block in front through
    its bottom where there is one, `above`, so that each level begins below the one before.
    """
    assert isinstance(parallel, Parallel)
    parts = (_deep(parallel) or parallel.lanes[-1]).parts
    down = lay(Chain(parts[:1])) if isinstance(parts[0], Layer) else None
    up = lay(Chain(parts[-1:])) if len(parts) > 1 and isinstance(parts[-1], Layer) else None
    inner = lay(Chain(parts[bool(down) : len(parts) - bool(up)]))
    end = _mark(parallel.merge)
    step = max(block.height if block else 0 for block in (down, up))
    axis = clear + 8 + step + 8 + inner.above
    left, top = _way_down(down, above)
    right = max(left + GAP + inner.width + GAP, GAP + end.width)
    items: list[Item] = [Line(((0, 0), (right - end.width / 2, 0)), arrow=True), at(end, right - end.width / 2, 0)]
    items += _shaft(down, left, (top, axis), clear + 8)
    items += [Line(((left, axis), (left + GAP, axis)), arrow=inner.arrow), at(inner, left + GAP, axis)]
    items.append(Line(((left + GAP + inner.width, axis), (right, axis))))
    items += _shaft(up, right, (axis, end.below), clear + 8)
    return Block(right + end.width / 2, end.above, axis + inner.below, tuple(items), arrow=False)


def _way_down(down: Block | None, above: Block | None) -> tuple[float, float]:
    """Where the way down begins: at the bottom of the block in front if that is wide enough, or on the skip."""
    half = max(down.width if down else 0, above.width if above else 0) / 2
    if above is None or half > above.width:
        return GAP, 0
    return half - above.width - GAP, above.below


def _shaft(block: Block | None, x: float, ends: tuple[float, float], top: float) -> list[Item]:
    """A layer on a way down or up."""
    start, stop = ends
    upward = stop < start
    if block is None:
        return [Line(((x, start), (x, stop)), arrow=upward)]
    low, high = top + block.height, top
    before, after = (low, high) if upward else (high, low)
    return [
        Line(((x, start), (x, before)), arrow=True),
        at(block, x - block.width / 2, top + block.above),
        Line(((x, after), (x, stop)), arrow=upward),
    ]
