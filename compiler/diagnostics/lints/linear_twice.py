"""Finds two linear layers without an activation between them."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.linear import Linear
from ..linted import LintedNetwork

_Sizes = tuple[int, int, int]


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Linear layers directly after another one.

    If the value between them has fewer features than both ends, they are a factorization, which is intended.
    """
    for node in network.nodes(Linear):
        source = network.source(node)
        if not isinstance(source, Node) or not isinstance(source.operator, Linear):
            continue
        between = network.input_shape(node)[0]
        if len(network.users[source.id]) > 1 or source.id in network.returned:
            continue
        if between >= min(network.input_shape(source)[0], network.shapes[node.id][0]):
            from ...problems.warnings.layer_order import LinearTwice

            yield LinearTwice(node.origin.span, source.origin.span)
