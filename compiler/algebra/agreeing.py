"""Where two sizes that stay open are the same."""

from __future__ import annotations

from itertools import islice

from .open import TooComplex
from .size import Size
from .solve import Condition, Values, solved

MOST = 7
"""Values that are looked for at most."""


def finitely(one: int | Size, two: int | Size) -> tuple[str, tuple[int, ...]] | None:
    """The one name in two sizes, and the first of finitely many values of it for which they are equal; else None.

    None too where there is no such value.
    """
    try:
        difference = one - two
    except TooComplex:
        return None
    if not isinstance(difference, Size) or len(difference.names) != 1:
        return None
    values = solved(Condition.of(difference.terms, "=="), Values())
    if values is None or values.high is None:
        return None
    found = tuple(islice(values.below(values.high + 1), MOST))
    return (next(iter(difference.names)), found) if found else None
