"""The sizes for which two open sizes are equal, where there are finitely many."""

from __future__ import annotations

from itertools import islice

from .open import TooComplex
from .size import Size
from .solve import Condition, Values, solved

MOST = 7
"""Solutions that are returned at most."""


def finite_solutions(one: int | Size, two: int | Size) -> tuple[str, tuple[int, ...]] | None:
    """The one name in two sizes, and its first values for which they are equal.

    Returns None where several names are involved, or where the solutions are infinitely many or none.
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
