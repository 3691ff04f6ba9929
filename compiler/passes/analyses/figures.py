"""Analysis: the figures of a whole network, as papers report them."""

from __future__ import annotations

from collections.abc import Mapping

from ....dsl.record import Record, record
from ...algebra.perhaps_open import shortest
from ...graph.graph import Graph, Node
from .cost import Cost


@record
class Figures(Record):
    """Figures of a network; auxiliary heads count in the `training` ones only."""

    nodes: int
    """Nodes in training, without inputs."""
    params: int
    """Parameters at inference."""
    training_params: int
    """Parameters with the auxiliary heads."""
    buffers: int
    """Elements of buffers at inference."""
    macs: int
    """Multiply-accumulates of convolutions and linear layers for one example, at inference; FLOPs are twice MACs."""
    training_macs: int
    depth: int
    """Weighted layers (convolutions, linear layers) on the longest path from an input to an output."""
    layers: int
    """Weighted layers at inference; a shared one counts once."""


def count_figures(graph: Graph, costs: Mapping[str, Cost]) -> Figures:
    """The figures of a graph from the costs of its nodes."""
    inference = graph.needed(graph.outputs)
    modules = {node.path: node.operator for node in graph.operations if node.id in inference}
    paths = {node.id: node.path for node in graph.operations}
    return Figures(
        nodes=len(costs),
        params=sum(cost.params for id, cost in costs.items() if paths[id] in modules),
        training_params=sum(cost.params for cost in costs.values()),
        buffers=sum(cost.buffers for id, cost in costs.items() if paths[id] in modules),
        macs=shortest(sum(cost.macs for id, cost in costs.items() if id in inference)),
        training_macs=shortest(sum(cost.macs for cost in costs.values())),
        depth=max(_depth(graph)[output.value] for output in graph.outputs),
        layers=sum(operator.weighted for operator in modules.values()),
    )


def _depth(graph: Graph) -> dict[str, int]:
    """Weighted layers on the longest path to each node, including itself."""
    depth: dict[str, int] = {}
    for node in graph.nodes.values():
        before = max((depth[source] for source in node.inputs), default=0)
        depth[node.id] = before + (isinstance(node, Node) and node.operator.weighted)
    return depth
