"""Rewrite: what no output needs is left out.

a -> b -> output        becomes        a -> b -> output
a -> c
"""

from __future__ import annotations

from ...graph.graph import Graph, InputNode


def prune(graph: Graph) -> Graph:
    """The graph without the nodes on which neither an output nor an auxiliary head depends; inputs stay."""
    needed = graph.needed((*graph.outputs, *graph.auxiliary))
    kept = {id: node for id, node in graph.nodes.items() if id in needed or isinstance(node, InputNode)}
    return Graph(kept, graph.outputs, graph.auxiliary)
