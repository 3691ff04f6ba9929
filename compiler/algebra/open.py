"""The base class of open sizes, apart from their algebra, which specs without open sizes need not load."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast


class Open:
    """An integer that stays unknown at compile time: a `Size` (`algebra/size.py`)."""

    @property
    def names(self) -> frozenset[str]:
        """Names of the open sizes in it."""
        raise NotImplementedError


class TooComplex(Exception):
    """An expression grew too long to read, or a question about it too large to compute."""


def has_open(values: Iterable[object]) -> bool:
    """Whether a value, or an item in one, is an open size."""
    return any(
        has_open(cast(Iterable[object], value)) if isinstance(value, tuple | list) else isinstance(value, Open)
        for value in values
    )
