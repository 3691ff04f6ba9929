"""Analysis: the activations and sums that may work in place."""

from __future__ import annotations

from collections import Counter

from ...graph.graph import Graph, Node


def find_in_place(graph: Graph) -> frozenset[str]:
    """Ids of activations whose input no other operation reads, forward or backward, at any use of their module.

    The input must be computed by an operator whose backward does not read its own output, as that of an in-place one
    does; it is neither an input nor an output of the network. Views, such as those of `flatten`, are followed to the
    value that owns the memory.
    """
    readers = _readers(graph)
    able = [node for node in graph.operations if node.operator.in_place]
    kept = {node.path for node in able if not _is_private(node.inputs[0], graph, readers)}
    return frozenset(node.id for node in able if node.path not in kept)


def find_accumulating(graph: Graph) -> frozenset[str]:
    """Ids of sums whose first operand no other operation reads, forward or backward.

    The operand must meet the condition for activations and own its memory: autograd would copy a changed view. A sum
    can itself be such an operand, since its backward reads nothing.
    """
    readers = _readers(graph)
    able = [node for node in graph.operations if node.operator.accumulates]
    return frozenset(node.id for node in able if _is_fresh(node.inputs[0], graph, readers))


def _readers(graph: Graph) -> Counter[str]:
    """How many readers each value has; the caller reads the outputs."""
    readers = Counter(source for node in graph.nodes.values() for source in node.inputs)
    readers.update(result.value for result in (*graph.outputs, *graph.auxiliary))
    return readers


def _is_private(value: str, graph: Graph, readers: Counter[str]) -> bool:
    node = graph.nodes[value]
    while isinstance(node, Node) and node.operator.is_view and readers[node.id] == 1:
        node = graph.nodes[node.inputs[0]]
    return _is_fresh(node.id, graph, readers)


def _is_fresh(value: str, graph: Graph, readers: Counter[str]) -> bool:
    """Whether an operator allocates the value, its backward does not read it, and it has one reader."""
    node = graph.nodes[value]
    if not isinstance(node, Node) or readers[node.id] != 1:
        return False
    return not (node.operator.needs_output or node.operator.in_place or node.operator.is_view)
