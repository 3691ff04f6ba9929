"""The graph of a network: nodes with ordered inputs, also as a NetworkX graph."""

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

    A module that is applied again has a node for each use: `tower.conv1`, then `tower@2.conv1` with the `module`
    `tower.conv1`.
    """

    id: str
    operator: Operator
    inputs: tuple[str, ...]
    origin: Origin
    module: str = ""

    @property
    def path(self) -> str:
        """Path of the submodule that holds its weights."""
        return self.module or self.id


@record
class Head(Record):
    """The activation of an output, applied in `predict` only."""

    operator: Operator
    origin: Origin


@record
class Result(Record):
    """An output of the network; `weight` is the weight of an auxiliary head's loss, None for an ordinary output."""

    name: str
    value: str
    origin: Origin
    head: Head | None = None
    weight: float | None = None


@record
class Graph(Record):
    """Nodes in source order, which is a topological order, and the outputs.

    The ordered `inputs` of the nodes define the graph, and suffice for passes that visit every node once. `edges` is
    the same as a NetworkX multigraph, for graph algorithms; it is built on first use, since importing NetworkX takes
    longer than most compilations.
    """

    nodes: dict[str, Node | InputNode]
    outputs: tuple[Result, ...]
    auxiliary: tuple[Result, ...] = ()

    @cached_property
    def edges(self) -> Edges:
        """The NetworkX multigraph of node ids; the key of an edge is its input port at the target."""
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
        """The nodes that apply an operator, in order."""
        return (node for node in self.nodes.values() if isinstance(node, Node))

    def needed(self, results: tuple[Result, ...]) -> set[str]:
        """Ids of the nodes that the given results depend on, their own included."""
        needed = {result.value for result in results}
        for node in reversed(self.nodes.values()):
            if node.id in needed:
                needed.update(node.inputs)
        return needed
