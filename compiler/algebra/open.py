"""The mark of a size that is not known, apart from its algebra, which a spec without such sizes need not load."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast


class Open:
    """An integer that stays unknown while compiling: a `Size` (`algebra/size.py`)."""

    @property
    def names(self) -> frozenset[str]:
        """The names of sizes that it is made of."""
        raise NotImplementedError


class TooComplex(Exception):
    """An expression grew past what anybody could read, or a question about it past what can be computed."""


def has_open(values: Iterable[object]) -> bool:
    """Whether one of the values, or of the items in one of them, is a size that is not known."""
    return any(
        has_open(cast(Iterable[object], value)) if isinstance(value, tuple | list) else isinstance(value, Open)
        for value in values
    )


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
