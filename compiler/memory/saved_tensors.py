"""Analysis: the tensors that autograd saves in the forward pass for the backward pass.

Each operator declares what its backward reads (`needs_input`, `needs_output`, `saves`). A tensor that several operators
read counts once, views included. Weights are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..graph.graph import Graph, Node
from ..operators.base.shape import Shape, element_count
from ..passes.analyses.inplace import find_in_place
from .amounts import Amount, Setting


def count_saved(graph: Graph, shapes: Mapping[str, Shape], setting: Setting) -> dict[str, Amount]:
    """Saved bytes by the first node whose backward needs them; saved inputs of the network are included."""
    trained = with_gradient(graph, shapes)
    owners, in_place = memory_owners(graph), find_in_place(graph)
    seen: set[str] = set()
    kept_by: dict[str, Amount] = {}
    for node in in_training(graph):
        amount = Amount()
        for value in _saved_values(node, shapes, trained, in_place):
            owner = owners[value]
            if owner not in seen:
                seen.add(owner)
                amount += Amount(each=element_count(shapes[owner]) * setting.number)
        if node.id in trained and node.id in in_place and node.operator.copies_in_place:
            amount += Amount(each=element_count(shapes[node.id]) * setting.number)
        if node.id in trained:
            amount += sum(map(setting.bytes, node.operator.saves(*input_shapes(node, shapes))), Amount())
        kept_by[node.id] = amount
    return kept_by


def in_training(graph: Graph) -> list[Node]:
    """The nodes in training order: auxiliary heads run as soon as their inputs exist."""
    needed = graph.needed(graph.outputs)
    places: dict[str, int] = {}
    for place, node in enumerate(graph.nodes.values()):
        places[node.id] = place if node.id in needed else max((places[source] for source in node.inputs), default=0)
    return sorted(graph.operations, key=lambda node: places[node.id])


def _saved_values(
    node: Node, shapes: Mapping[str, Shape], trained: frozenset[str], in_place: frozenset[str]
) -> Iterator[str]:
    """The values that the backward of a node reads."""
    if node.id not in trained:
        return
    copied = node.id in in_place and node.operator.copies_in_place
    if node.operator.keeps_input(*input_shapes(node, shapes)) and not copied:
        for port, source in enumerate(node.inputs):
            # a factor is read where another operand, or a weight, has a gradient
            others = node.inputs[:port] + node.inputs[port + 1 :]
            if not node.operator.is_merge or trained.intersection(others):
                yield source
    if node.operator.needs_output:
        yield node.id


def with_gradient(graph: Graph, shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Ids of the nodes through which a gradient flows to a parameter."""
    found: set[str] = set()
    for node in graph.operations:
        weights = node.operator.weights(*input_shapes(node, shapes)).values()
        reached = not found.isdisjoint(node.inputs) or any(weight.trained for weight in weights)
        if reached and node.operator.differentiable:
            found.add(node.id)
    return frozenset(found)


def memory_owners(graph: Graph) -> dict[str, str]:
    """The value that owns the memory of each value in training: for views and in-place activations that of their input.

    In-place sums count as owners: autograd saves neither them nor their operand.
    """
    in_place = find_in_place(graph)
    owners: dict[str, str] = {}
    for node in graph.nodes.values():
        shares = isinstance(node, Node) and (node.id in in_place or is_view(node, training=True))
        owners[node.id] = owners[node.inputs[0]] if shares else node.id
    return owners


def is_view(node: Node, training: bool) -> bool:
    """Whether the output of a node shares the memory of its input, in training or at inference."""
    return node.operator.is_view and not (training and node.operator.copies_in_training())


def input_shapes(node: Node, shapes: Mapping[str, Shape]) -> tuple[Shape, ...]:
    """Shapes of the inputs of a node."""
    return tuple(shapes[source] for source in node.inputs)
