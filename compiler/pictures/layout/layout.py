"""From the parts of a picture to blocks: each part is laid out once its inside is."""

from __future__ import annotations

from functools import partial
from math import inf

from ..parts.parts import Chain, Frame, Layer, Parallel, Part, Tangle, opened
from .block import Block, beside
from .boxes import box
from .columns import tangle
from .frames import AROUND_FRAME, framed
from .lanes import AROUND_LANES, is_deep, is_valley, lanes, valley
from .rows import wrapped


def laid(chain: Chain, low: bool = False, inside: bool = False, most: float = inf) -> Block:
    """A chain on one line, or in rows where it is wider than `most` pixels.

    `low` is the inside of a valley, whose skips are edges of valleys too; `inside` is that of a frame, where other
    frames are drawn only if they say more than a name.
    """
    found = blocks(chain, low, inside, most)
    line = beside(found)
    return line if line.width <= most else wrapped(found, most)


def blocks(chain: Chain, low: bool = False, inside: bool = False, most: float = inf) -> list[Block]:
    """The parts of a chain, one by one."""
    parts = opened(chain, inside)
    flat = [None if _is_valley(part, low) else _part(part, inside, most) for part in parts]
    clear = max((block.below for block in flat if block), default=0)
    lay = partial(laid, low=True, inside=inside)
    found: list[Block] = []
    for index, (part, block) in enumerate(zip(parts, flat, strict=True)):
        above = flat[index - 1] if index and isinstance(parts[index - 1], Layer | Frame) else None
        found.append(block or valley(part, lay, clear, above))
    return found


def _is_valley(part: Part, low: bool) -> bool:
    return isinstance(part, Parallel) and (is_valley(part) or (low and is_deep(part)))


def _part(part: Part, inside: bool, most: float) -> Block:
    match part:
        case Layer():
            return box(part)
        case Parallel():
            return lanes(part, partial(laid, inside=inside, most=most - AROUND_LANES))
        case Frame():
            return framed(part, laid(part.inside, inside=True, most=most - AROUND_FRAME))
        case Tangle():
            return tangle(part, partial(laid, inside=inside))
