"""Two linear layers that are one."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.linear import Linear
from ..linted import LintedNetwork

_Sizes = tuple[int, int, int]


def find(network: LintedNetwork) -> Iterator[Problem]:
    """A linear layer right behind another one, which together compute what one does.

    Where the value between them has fewer features than both others, the two are a factorisation and meant.
    """
    for node in network.nodes(Linear):
        source = network.source(node)
        if not isinstance(source, Node) or not isinstance(source.operator, Linear):
            continue
        between = network.arriving(node)[0]
        if len(network.users[source.id]) > 1 or source.id in network.leaving:
            continue
        if between >= min(network.arriving(source)[0], network.shapes[node.id][0]):
            from ...problems.warnings.layer_order import LinearTwice

            yield LinearTwice(node.origin.span, source.origin.span)
