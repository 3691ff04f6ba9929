"""Numbers that may be open sizes: compared, shortened and written; the algebra is loaded for open ones alone."""

from __future__ import annotations

from typing import cast

from .open import Open, has_open


def same(left: object, right: object) -> bool:
    """Whether two sizes are known to be equal; False where that depends on sizes that are not known."""
    if not has_open((left, right)):
        return left == right
    from .size import Undecided

    try:
        return left == right
    except Undecided:
        return False


def shortest(count: int) -> int:
    """A count in the fewest floors that what is known of its names allows; a number as it is."""
    if not isinstance(count, Open):
        return count
    from .simplify import simplified
    from .size import Size

    assert isinstance(count, Size)
    return cast(int, simplified(count, count.domain))


def parts(count: int) -> list[str]:
    """The summands of an expression as texts, each but the first with its sign: `["9408*H*W", "+ 2048"]`."""
    if not isinstance(count, Open):
        return [str(count)]
    from .size import Size
    from .terms import summands

    assert isinstance(count, Size)
    first, *others = summands(count.terms)
    return [first.removeprefix("+"), *(f"{text[0]} {text[1:]}" for text in others)]
