"""Iteration over all nodes of a syntax tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from .syntax import Syntax


def nodes(root: Syntax) -> Iterator[Syntax]:
    """The node and its descendants, in no particular order."""
    pending: list[object] = [root]
    while pending:
        value = pending.pop()
        if isinstance(value, Syntax):
            yield value
            pending += vars(value).values()
        elif isinstance(value, tuple):
            pending += cast("tuple[object, ...]", value)
