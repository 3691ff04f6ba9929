"""Analysis: which activations may overwrite their input, so that training keeps one tensor less."""

from __future__ import annotations

from collections import Counter

from ..graph import Graph, Node


def find_in_place(graph: Graph) -> frozenset[str]:
    """Ids of the nodes whose input nobody else reads, forward or backward, at any use of their module.

    The input must come from an operator whose backward does not need its own output, which any that itself works in
    place does, and neither be an input of the network nor leave it; a value that shares its memory (`flatten`'s) is
    followed to where it is made.
    """
    readers = Counter(source for node in graph.nodes.values() for source in node.inputs)
    readers.update(result.value for result in (*graph.outputs, *graph.auxiliary))
    able = [node for node in graph.operations if node.operator.in_place]
    kept = {node.path for node in able if not _is_private(node.inputs[0], graph, readers)}
    return frozenset(node.id for node in able if node.path not in kept)


def _is_private(value: str, graph: Graph, readers: Counter[str]) -> bool:
    node = graph.nodes[value]
    while isinstance(node, Node) and node.operator.is_view and readers[node.id] == 1:
        node = graph.nodes[node.inputs[0]]
    if not isinstance(node, Node) or readers[node.id] != 1:
        return False
    return not (node.operator.needs_output or node.operator.in_place or node.operator.is_view)
