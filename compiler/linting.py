"""Runs the lints on a network without mistakes."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module

from ..dsl.problem import Problem
from ..dsl.record import Record, record
from ..dsl.span import Span
from ..dsl.syntax import File
from . import lints
from .graph import Graph, InputNode, Node
from .operator import Operator
from .shape import Shape


@record
class Subject(Record):
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


Lint = Callable[[Subject], Iterator[Problem]]


def lint(subject: Subject) -> list[Problem]:
    """All that the lints find, one problem of a kind at each place, however often that is expanded."""
    found: dict[tuple[str, Span], Problem] = {}
    for find in _lints():
        for problem in find(subject):
            found.setdefault((problem.code, problem.span), problem)
    return list(found.values())


def _lints() -> Iterator[Lint]:
    for module in pkgutil.iter_modules(lints.__path__):
        yield import_module(f"{lints.__name__}.{module.name}").find
