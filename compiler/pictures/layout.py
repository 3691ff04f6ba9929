"""From the parts of a picture to blocks: each part is laid out once its inside is."""

from __future__ import annotations

from functools import partial

from .block import Block, beside
from .boxes import box
from .frames import framed
from .lanes import is_deep, is_valley, lanes, valley
from .parts import Chain, Frame, Layer, Parallel, Part, Tangle
from .tangle import tangle


def laid(chain: Chain, low: bool = False, inside: bool = False) -> Block:
    """A chain on one line.

    `low` is the inside of a valley, whose skips are edges of valleys too; `inside` is that of a frame, where other
    frames are drawn only if they say more than a name.
    """
    return beside(blocks(chain, low, inside))


def blocks(chain: Chain, low: bool = False, inside: bool = False) -> list[Block]:
    """The parts of a chain, one by one."""
    parts = opened(chain, inside)
    flat = [None if _is_valley(part, low) else _part(part, inside) for part in parts]
    clear = max((block.below for block in flat if block), default=0)
    lay = partial(laid, low=True, inside=inside)
    return [block or valley(part, lay, clear) for part, block in zip(parts, flat, strict=True)]


def opened(chain: Chain, inside: bool = False) -> tuple[Part, ...]:
    """The parts with those frames dissolved that say nothing: of groups, of one layer, and inside another frame."""
    found: list[Part] = []
    for part in chain.parts:
        if (
            isinstance(part, Frame)
            and part.count == 1
            and not part.times
            and not part.rows
            and (inside or _is_plain(part))
        ):
            found += opened(part.inside, inside)
        else:
            found.append(part)
    return tuple(found)


def _is_plain(frame: Frame) -> bool:
    parts = opened(frame.inside)
    if not frame.framed or len(parts) != 1:
        return not frame.framed
    only = parts[0]
    return isinstance(only, Layer) or (isinstance(only, Frame) and (only.count > 1 or bool(only.rows)))


def _is_valley(part: Part, low: bool) -> bool:
    return isinstance(part, Parallel) and (is_valley(part) or (low and is_deep(part)))


def _part(part: Part, inside: bool) -> Block:
    match part:
        case Layer():
            return box(part)
        case Parallel():
            return lanes(part, partial(laid, inside=inside))
        case Frame():
            return framed(part, laid(part.inside, inside=True))
        case Tangle():
            return tangle(part, partial(laid, inside=inside))
