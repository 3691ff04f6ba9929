"""A network as the lints see it: its syntax, its graph and its shapes, with the questions that lints ask."""

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
    """What a lint looks at."""

    file: File
    """The spec itself; what it imports is looked at when that is checked."""
    graph: Graph
    """As it was elaborated: with the activations of the outputs, and with what no output needs."""
    shapes: Mapping[str, Shape]

    @cached_property
    def needed(self) -> frozenset[str]:
        """Ids of the nodes on which an output, or an auxiliary head, depends."""
        return frozenset(self.graph.needed((*self.graph.outputs, *self.graph.auxiliary)))

    @cached_property
    def users(self) -> Mapping[str, tuple[Node, ...]]:
        """By a node's id: the nodes that its value enters, as often as it does."""
        found: dict[str, list[Node]] = {id: [] for id in self.graph.nodes}
        for node in self.graph.operations:
            for source in node.inputs:
                found[source].append(node)
        return {id: tuple(nodes) for id, nodes in found.items()}

    @cached_property
    def leaving(self) -> frozenset[str]:
        """Ids of the values that leave the network."""
        return frozenset(result.value for result in (*self.graph.outputs, *self.graph.auxiliary))

    def source(self, node: Node) -> Node | InputNode:
        """What a node's first value comes from."""
        return self.graph.nodes[node.inputs[0]]

    def arriving(self, node: Node) -> Shape:
        """The shape of a node's first value."""
        return self.shapes[node.inputs[0]]

    def nodes(self, *kinds: type[Operator]) -> Iterator[Node]:
        """The needed nodes whose operators are of these kinds, or all of them."""
        needed = (node for node in self.graph.operations if node.id in self.needed)
        return (node for node in needed if not kinds or isinstance(node.operator, kinds))
