"""An input that no output depends on."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ..linting import Subject


def find(subject: Subject) -> Iterator[Problem]:
    """One problem for each such input."""
    unused = [node for node in subject.graph.inputs if node.id not in subject.needed]
    if not unused:
        return
    from ...problems.unused import UnusedInput

    for node in unused:
        yield UnusedInput(node.origin.span, node.id)
