"""The invariants of a graph after each stage, in plain words; breaking one is a bug in cnnc."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..bug import CompilerBug
from ..graph.graph import Graph, Node


def _inputs_come_first(graph: Graph) -> bool:
    seen: set[str] = set()
    for node in graph.nodes.values():
        if not seen.issuperset(node.inputs):
            return False
        seen.add(node.id)
    return True


def _ids_are_keys(graph: Graph) -> bool:
    return all(id == node.id for id, node in graph.nodes.items())


def _edges_agree(graph: Graph) -> bool:
    listed = [(source, node.id, port) for node in graph.nodes.values() for port, source in enumerate(node.inputs)]
    return sorted(listed) == sorted(graph.edges.edges(keys=True)) and list(graph.edges) == list(graph.nodes)


def _results_exist(graph: Graph) -> bool:
    return all(result.value in graph.nodes for result in (*graph.outputs, *graph.auxiliary))


def _weights_mark_auxiliary_heads(graph: Graph) -> bool:
    return all(result.weight is None for result in graph.outputs) and all(
        result.weight is not None for result in graph.auxiliary
    )


def _operands_are_counted(graph: Graph) -> bool:
    return all(
        len(node.inputs) >= 2 if node.operator.is_merge else len(node.inputs) == 1
        for node in graph.nodes.values()
        if isinstance(node, Node)
    )


def _heads_are_split(graph: Graph) -> bool:
    consumed = {source for node in graph.nodes.values() for source in node.inputs}
    values = [result.value for result in (*graph.outputs, *graph.auxiliary)]
    return not any(
        isinstance(node := graph.nodes[value], Node) and node.operator.head and values.count(value) == 1
        for value in values
        if value not in consumed
    )


def _all_is_needed(graph: Graph) -> bool:
    needed = graph.needed((*graph.outputs, *graph.auxiliary))
    return all(node.id in needed for node in graph.operations)


def _modules_are_one(graph: Graph) -> bool:
    made: dict[str, Node] = {}
    return all(made.setdefault(node.path, node).operator == node.operator for node in graph.operations)


ALWAYS: Mapping[str, Callable[[Graph], bool]] = {
    "the key of every node is its id": _ids_are_keys,
    "every node comes after its inputs": _inputs_come_first,
    "the NetworkX graph has the same nodes, edges and ports": _edges_agree,
    "outputs and auxiliary heads exist": _results_exist,
    "auxiliary heads have a loss weight, outputs have none": _weights_mark_auxiliary_heads,
    "merges have at least two inputs, other operators one": _operands_are_counted,
    "nodes of one module apply the same operator": _modules_are_one,
}
AFTER: Mapping[str, Mapping[str, Callable[[Graph], bool]]] = {
    "elaborate": ALWAYS,
    "heads": {**ALWAYS, "no output ends in a head's activation": _heads_are_split},
    "prune": {**ALWAYS, "an output or auxiliary head depends on every operation": _all_is_needed},
}


def verify(graph: Graph, stage: str) -> None:
    """Raise CompilerBug where an invariant of a stage does not hold."""
    for rule, holds in AFTER[stage].items():
        if not holds(graph):
            raise CompilerBug(f"after `{stage}`, this invariant fails: {rule}")
