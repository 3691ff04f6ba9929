"""All nodes of a syntax tree, for those who look for names and not for structure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from .syntax import Syntax


def nodes(root: Syntax) -> Iterator[Syntax]:
    """The node and all below it, in no particular order."""
    waiting: list[Syntax] = [root]
    while waiting:
        node = waiting.pop()
        yield node
        for value in vars(node).values():
            if isinstance(value, Syntax):
                waiting.append(value)
            elif isinstance(value, tuple):
                waiting += [part for part in cast("tuple[object, ...]", value) if isinstance(part, Syntax)]
                # a pair of a sign and an expression, in a comparison
                waiting += [
                    inner
                    for part in cast("tuple[object, ...]", value)
                    if isinstance(part, tuple)
                    for inner in cast("tuple[object, ...]", part)
                    if isinstance(inner, Syntax)
                ]
