"""Analysis: the output shape of every node."""

from __future__ import annotations

from ...algebra.traced import plain
from ...graph.graph import Graph, InputNode
from ...operators.base.shape import Shape


def infer_shapes(graph: Graph) -> dict[str, Shape]:
    """Shapes by node id, channels first, without the batch; raises Reject where an operator cannot apply."""
    shapes: dict[str, Shape] = {}
    for node in graph.nodes.values():
        if isinstance(node, InputNode):
            shapes[node.id] = node.shape
        else:
            shapes[node.id] = plain(node.operator.shape(*(shapes[source] for source in node.inputs)))
    return shapes
