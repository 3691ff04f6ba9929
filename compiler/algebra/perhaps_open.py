"""Comparing, simplifying and printing numbers that may be open sizes; loads the algebra for open ones only."""

from __future__ import annotations

from typing import cast

from .open import Open, has_open


def same(left: object, right: object) -> bool:
    """Whether two sizes are certainly equal; False where that depends on open sizes."""
    if not has_open((left, right)):
        return left == right
    from .size import Undecided

    try:
        return left == right
    except Undecided:
        return False


def shortest(count: int) -> int:
    """A count with as few floors as its domain allows; a plain number unchanged."""
    if not isinstance(count, Open):
        return count
    from .simplify import simplified
    from .size import Size

    assert isinstance(count, Size)
    return cast(int, simplified(count, count.domain))


def parts(count: int) -> list[str]:
    """The terms of a sum as text, all but the first with a sign: `["9408*H*W", "+ 2048"]`."""
    if not isinstance(count, Open):
        return [str(count)]
    from .size import Size
    from .terms import summands

    assert isinstance(count, Size)
    first, *others = summands(count.terms)
    return [first.removeprefix("+"), *(f"{text[0]} {text[1:]}" for text in others)]
