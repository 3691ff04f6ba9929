"""Rewrite: moves the activation of an output from `forward` to `predict`.

linear -> softmax -> output        becomes        linear -> output, whose head is softmax
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ...graph.graph import Graph, Head, Node, Result


def split_heads(graph: Graph) -> Graph:
    """Take softmax, sigmoid and step off the outputs that nothing else reads."""
    consumed = {source for node in graph.nodes.values() for source in node.inputs}
    results = (*graph.outputs, *graph.auxiliary)
    counts = Counter(result.value for result in results)
    shared = consumed | {id for id, count in counts.items() if count > 1}
    removed = {
        node.id
        for result in results
        if isinstance(node := graph.nodes[result.value], Node) and node.operator.head and node.id not in shared
    }
    return Graph(
        {id: node for id, node in graph.nodes.items() if id not in removed},
        tuple(_split(result, graph, removed) for result in graph.outputs),
        tuple(_split(result, graph, removed) for result in graph.auxiliary),
    )


def mixed_heads(before: Graph, after: Graph) -> Iterator[tuple[Node, Node]]:
    """Heads taken off one use of a shared module, each with a node of a use that keeps it."""
    kept = {node.path: node for node in after.operations if node.operator.head}
    for node in before.operations:
        if node.id not in after.nodes and node.path in kept:
            yield node, kept[node.path]


def _split(result: Result, graph: Graph, removed: set[str]) -> Result:
    node = graph.nodes[result.value]
    if result.value not in removed or not isinstance(node, Node):
        return result
    return replace(result, value=node.inputs[0], head=Head(node.operator, node.origin))
