"""Analysis: which activations and sums may overwrite their input, so that there is one tensor less."""

from __future__ import annotations

from collections import Counter

from ...graph.graph import Graph, Node


def find_in_place(graph: Graph) -> frozenset[str]:
    """Ids of the nodes whose input nobody else reads, forward or backward, at any use of their module.

    The input must come from an operator whose backward does not need its own output, which any that itself works in
    place does, and neither be an input of the network nor leave it; a value that shares its memory (`flatten`'s) is
    followed to where it is made.
    """
    readers = _readers(graph)
    able = [node for node in graph.operations if node.operator.in_place]
    kept = {node.path for node in able if not _is_private(node.inputs[0], graph, readers)}
    return frozenset(node.id for node in able if node.path not in kept)


def find_accumulating(graph: Graph) -> frozenset[str]:
    """Ids of the sums whose first operand nobody else reads, forward or backward.

    The operand must come from an operator as it must for an activation, and have its memory to itself: autograd would
    copy around a change of a view. A sum is itself no obstacle to working in place on it, for it keeps nothing.
    """
    readers = _readers(graph)
    able = [node for node in graph.operations if node.operator.accumulates]
    return frozenset(node.id for node in able if _is_fresh(node.inputs[0], graph, readers))


def _readers(graph: Graph) -> Counter[str]:
    """How many read each value; whoever gets the network's results is one."""
    readers = Counter(source for node in graph.nodes.values() for source in node.inputs)
    readers.update(result.value for result in (*graph.outputs, *graph.auxiliary))
    return readers


def _is_private(value: str, graph: Graph, readers: Counter[str]) -> bool:
    node = graph.nodes[value]
    while isinstance(node, Node) and node.operator.is_view and readers[node.id] == 1:
        node = graph.nodes[node.inputs[0]]
    return _is_fresh(node.id, graph, readers)


def _is_fresh(value: str, graph: Graph, readers: Counter[str]) -> bool:
    """An operator made memory for the value, its own backward does not read it, and one reader does."""
    node = graph.nodes[value]
    if not isinstance(node, Node) or readers[node.id] != 1:
        return False
    return not (node.operator.needs_output or node.operator.in_place or node.operator.is_view)
