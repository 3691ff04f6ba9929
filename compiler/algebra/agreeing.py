"""Where two sizes that stay open are the same."""

from __future__ import annotations

from itertools import islice

from .prove import Domain
from .size import Size, Undecided
from .solve import Values, solved
from .terms import names

MOST = 7
"""Values that are told at most."""


def finitely(one: int | Size, two: int | Size) -> tuple[str, tuple[int, ...]] | None:
    """The one name in two sizes, and the first of finitely many values of it for which they are equal; else None."""
    size, other = (one, two) if isinstance(one, Size) else (two, one)
    if not isinstance(size, Size):
        return None
    try:
        _ = size.within(Domain()) == (other.within(Domain()) if isinstance(other, Size) else other)
    except Undecided as undecided:
        found = names(undecided.condition.terms)
        values = solved(undecided.condition, Values()) if len(found) == 1 else None
        if values and values.high is not None:
            return next(iter(found)), tuple(islice(values.below(values.high + 1), MOST))
    return None
