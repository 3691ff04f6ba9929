"""Iteration over all nodes of a syntax tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from .syntax import Syntax


def nodes(root: Syntax) -> Iterator[Syntax]:
    """The node and its descendants, in no particular order."""
    pending: list[Syntax] = [root]
    while pending:
        node = pending.pop()
        yield node
        for value in vars(node).values():
            if isinstance(value, Syntax):
                pending.append(value)
            elif isinstance(value, tuple):
                pending += [part for part in cast("tuple[object, ...]", value) if isinstance(part, Syntax)]
                # the (sign, expression) pairs of a comparison
                pending += [
                    inner
                    for part in cast("tuple[object, ...]", value)
                    if isinstance(part, tuple)
                    for inner in cast("tuple[object, ...]", part)
                    if isinstance(inner, Syntax)
                ]
