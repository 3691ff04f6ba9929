"""Finds layers that no output depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....dsl.problem import Problem
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """One warning for each line whose layers are omitted, unless another use of the same layers is needed."""
    used = {re.sub(r"@\d+", "", id) for id in network.needed}
    places: dict[tuple[str, int], list[str]] = {}
    for node in network.graph.operations:
        if node.id not in network.needed and node.id not in used:
            places.setdefault((node.origin.span.source.name, node.origin.span.first.line), []).append(node.id)
    if not places:
        return
    from ...problems.warnings.unused import UnusedValue

    for ids in places.values():
        yield UnusedValue(network.graph.nodes[ids[0]].origin.span, tuple(ids))
