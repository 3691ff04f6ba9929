"""The network that lints check: its syntax, its graph and its shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from ...dsl.record import Record, record
from ...dsl.syntax import File
from ..graph.graph import Graph, InputNode, Node
from ..operators.base.operator import Operator
from ..operators.base.shape import Shape


@record
class LintedNetwork(Record):
    """A network without errors, and queries that several lints share."""

    file: File
    """The spec itself, without its imports."""
    graph: Graph
    """The elaborated graph, including the activations of the outputs and nodes that no output needs."""
    shapes: Mapping[str, Shape]

    @cached_property
    def needed(self) -> frozenset[str]:
        """The ids of the nodes on which an output or an auxiliary head depends."""
        return frozenset(self.graph.needed((*self.graph.outputs, *self.graph.auxiliary)))

    @cached_property
    def users(self) -> Mapping[str, tuple[Node, ...]]:
        """The nodes that use each value, by id; a node occurs once for each input that it is."""
        found: dict[str, list[Node]] = {id: [] for id in self.graph.nodes}
        for node in self.graph.operations:
            for source in node.inputs:
                found[source].append(node)
        return {id: tuple(nodes) for id, nodes in found.items()}

    @cached_property
    def returned(self) -> frozenset[str]:
        """The ids of the values that the network returns."""
        return frozenset(result.value for result in (*self.graph.outputs, *self.graph.auxiliary))

    def source(self, node: Node) -> Node | InputNode:
        """The node of a node's first input."""
        return self.graph.nodes[node.inputs[0]]

    def input_shape(self, node: Node) -> Shape:
        """The shape of a node's first input."""
        return self.shapes[node.inputs[0]]

    def nodes(self, *kinds: type[Operator]) -> Iterator[Node]:
        """The needed nodes, or those of them whose operators are of these kinds."""
        needed = (node for node in self.graph.operations if node.id in self.needed)
        return (node for node in needed if not kinds or isinstance(node.operator, kinds))
