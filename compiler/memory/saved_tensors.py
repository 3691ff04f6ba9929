"""Analysis: what autograd keeps from the forward for the backward pass.

Each operator declares what its backward pass reads (`needs_input`, `needs_output`, `saves`); a tensor that several read
is counted once, and so is one with its views. Weights are kept in any case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..graph.graph import Graph, Node
from ..operators.base.shape import Shape, numbers
from ..passes.analyses.inplace import find_in_place
from .amounts import Amount, Setting


def count_kept(graph: Graph, shapes: Mapping[str, Shape], setting: Setting) -> dict[str, Amount]:
    """What autograd keeps, by the first node that needs it, inputs of the network included where they are kept."""
    trained = with_gradient(graph, shapes)
    owners, in_place = owners_of(graph), find_in_place(graph)
    seen: set[str] = set()
    kept_by: dict[str, Amount] = {}
    for node in in_training(graph):
        amount = Amount()
        for value in _values_kept(node, shapes, trained, in_place):
            owner = owners[value]
            if owner not in seen:
                seen.add(owner)
                amount += Amount(each=numbers(shapes[owner]) * setting.number)
        if node.id in trained and node.id in in_place and node.operator.copies_in_place:
            amount += Amount(each=numbers(shapes[node.id]) * setting.number)
        if node.id in trained:
            amount += sum(map(setting.bytes, node.operator.saves(*arriving(node, shapes))), Amount())
        kept_by[node.id] = amount
    return kept_by


def in_training(graph: Graph) -> list[Node]:
    """The operations in the order in which they run in training: auxiliary heads as soon as they can."""
    needed = graph.needed(graph.outputs)
    places: dict[str, int] = {}
    for place, node in enumerate(graph.nodes.values()):
        places[node.id] = place if node.id in needed else max((places[source] for source in node.inputs), default=0)
    return sorted(graph.operations, key=lambda node: places[node.id])


def _values_kept(
    node: Node, shapes: Mapping[str, Shape], trained: frozenset[str], in_place: frozenset[str]
) -> Iterator[str]:
    """Values of the graph that a node's backward pass reads."""
    if node.id not in trained:
        return
    copied = node.id in in_place and node.operator.copies_in_place
    if node.operator.keeps_input(*arriving(node, shapes)) and not copied:
        for port, source in enumerate(node.inputs):
            # a factor is read where another operand, or a weight, has a gradient
            others = node.inputs[:port] + node.inputs[port + 1 :]
            if not node.operator.merges or trained.intersection(others):
                yield source
    if node.operator.needs_output:
        yield node.id


def with_gradient(graph: Graph, shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Ids of the nodes through which a gradient flows to a parameter."""
    found: set[str] = set()
    for node in graph.operations:
        weights = node.operator.weights(*arriving(node, shapes)).values()
        reached = not found.isdisjoint(node.inputs) or any(weight.trained for weight in weights)
        if reached and node.operator.differentiable:
            found.add(node.id)
    return frozenset(found)


def owners_of(graph: Graph) -> dict[str, str]:
    """The value whose memory each value has in training: that of its input for views and for activations in place.

    Sums in place count as values of their own: autograd keeps neither them nor what they are written into.
    """
    in_place = find_in_place(graph)
    owners: dict[str, str] = {}
    for node in graph.nodes.values():
        shares = isinstance(node, Node) and (node.id in in_place or is_view(node, training=True))
        owners[node.id] = owners[node.inputs[0]] if shares else node.id
    return owners


def is_view(node: Node, training: bool) -> bool:
    """A node's output shares the memory of its input, in training or at inference."""
    return node.operator.is_view and not (training and node.operator.copies_in_training())


def arriving(node: Node, shapes: Mapping[str, Shape]) -> tuple[Shape, ...]:
    """Shapes of a node's inputs."""
    return tuple(shapes[source] for source in node.inputs)
