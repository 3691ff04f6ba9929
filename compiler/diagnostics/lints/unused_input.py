"""Finds inputs on which no output depends."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """One warning for each such input."""
    unused = [node for node in network.graph.inputs if node.id not in network.needed]
    if not unused:
        return
    from ...problems.warnings.unused import UnusedInput

    for node in unused:
        yield UnusedInput(node.origin.span, node.id)
