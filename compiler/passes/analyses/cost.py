"""Analysis: parameters, buffers and multiply-accumulates of every node."""

from __future__ import annotations

from collections.abc import Mapping

from ....dsl.record import Record, record
from ...algebra.perhaps_open import shortest
from ...algebra.traced import plain
from ...graph.graph import Graph, Node
from ...operators.base.shape import Shape


@record
class Cost(Record):
    """The cost of one node: parameters, buffer elements, and MACs for one example.

    The weights of a module that is applied several times count at its first node only.
    """

    params: int
    buffers: int
    macs: int


def count_costs(graph: Graph, shapes: Mapping[str, Shape]) -> dict[str, Cost]:
    """Costs by node id, inputs left out."""
    first: dict[str, str] = {}
    for node in graph.operations:
        first.setdefault(node.path, node.id)
    return {node.id: _cost(node, shapes, first[node.path] == node.id) for node in graph.operations}


def _cost(node: Node, shapes: Mapping[str, Shape], is_first: bool) -> Cost:
    inputs = [shapes[source] for source in node.inputs]
    weights = node.operator.weights(*inputs).values() if is_first else ()
    return Cost(
        params=plain(sum(weight.count for weight in weights if weight.trained)),
        buffers=plain(sum(weight.count for weight in weights if not weight.trained)),
        macs=shortest(plain(node.operator.macs(*inputs))),
    )
