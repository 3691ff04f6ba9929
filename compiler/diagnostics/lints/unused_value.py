"""A value that no output needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....dsl.problem import Problem
from ..linting import Subject


def find(subject: Subject) -> Iterator[Problem]:
    """One problem for each line of the spec whose layers are left out, unless a later use of these is needed."""
    used = {re.sub(r"@\d+", "", id) for id in subject.needed}
    places: dict[tuple[str, int], list[str]] = {}
    for node in subject.graph.operations:
        if node.id not in subject.needed and node.id not in used:
            places.setdefault((node.origin.span.source.name, node.origin.span.first.line), []).append(node.id)
    if not places:
        return
    from ...problems.unused import UnusedValue

    for ids in places.values():
        yield UnusedValue(subject.graph.nodes[ids[0]].origin.span, tuple(ids))
