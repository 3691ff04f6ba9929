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
