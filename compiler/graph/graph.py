"""The graph of a network: nodes with ordered inputs, and the same as a NetworkX graph for its algorithms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ...dsl.record import Record, record
from ..operators.base.operator import Operator
from ..operators.base.shape import Shape
from .origin import Origin

if TYPE_CHECKING:
    import networkx

    Edges = networkx.MultiDiGraph[str]


@record
class InputNode(Record):
    """A value that the caller provides."""

    id: str
    shape: Shape
    origin: Origin

    inputs: tuple[str, ...] = ()


@record
class Node(Record):
    """One application of an operator; `id` is its path in the generated module: `layer1.0.conv2`.

    A module that is applied again has a node for each use: `tower.conv1`, and `tower@2.conv1` whose `module` is
    `tower.conv1`.
    """

    id: str
    operator: Operator
    inputs: tuple[str, ...]
    origin: Origin
    module: str = ""

    @property
    def path(self) -> str:
        """Where its weights are in the generated module."""
        return self.module or self.id


@record
class Head(Record):
    """The activation of an output: in `predict` only."""

    operator: Operator
    origin: Origin


@record
class Result(Record):
    """A value that leaves the network; `weight` is that of an auxiliary output's loss, None for an output proper."""

    name: str
    value: str
    origin: Origin
    head: Head | None = None
    weight: float | None = None


@record
class Graph(Record):
    """Nodes in source order, which is a topological order, and what leaves the network.

    A node's ordered `inputs` are the truth, and enough for passes that go through the nodes once; `edges` says the same
    as a NetworkX multigraph, for algorithms. It is made when first asked for: to import NetworkX takes a third of the
    time that a whole compilation may take.
    """

    nodes: dict[str, Node | InputNode]
    outputs: tuple[Result, ...]
    auxiliary: tuple[Result, ...] = ()

    @cached_property
    def edges(self) -> Edges:
        """NetworkX multigraph of node ids; an edge's key is the port of the node that it enters."""
        import networkx

        edges: Edges = networkx.MultiDiGraph()
        edges.add_nodes_from(self.nodes)
        for node in self.nodes.values():
            for port, source in enumerate(node.inputs):
                edges.add_edge(source, node.id, key=port)
        return edges

    @property
    def inputs(self) -> tuple[InputNode, ...]:
        return tuple(node for node in self.nodes.values() if isinstance(node, InputNode))

    @property
    def operations(self) -> Iterator[Node]:
        """The nodes that compute something, in order."""
        return (node for node in self.nodes.values() if isinstance(node, Node))

    def needed(self, results: tuple[Result, ...]) -> set[str]:
        """Ids of the nodes on which the given results depend, those of the results included."""
        needed = {result.value for result in results}
        for node in reversed(self.nodes.values()):
            if node.id in needed:
                needed.update(node.inputs)
        return needed
