"""Rewrite: removes the nodes that no output needs.

a -> b -> output        becomes        a -> b -> output
a -> c
"""

from __future__ import annotations

from ...graph.graph import Graph, InputNode


def prune(graph: Graph) -> Graph:
    """The graph without nodes that no output and no auxiliary head depends on; inputs stay."""
    needed = graph.needed((*graph.outputs, *graph.auxiliary))
    kept = {id: node for id, node in graph.nodes.items() if id in needed or isinstance(node, InputNode)}
    return Graph(kept, graph.outputs, graph.auxiliary)
