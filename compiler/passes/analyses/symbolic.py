"""Analysis: the shape of every value at inputs of unknown height and width, and what the network demands of them.

Weights do not follow the input: where an operator's weights would have another size than they have in the network that
was compiled, it refuses, as the generated module would. So `flatten -> linear` fixes the size, and a network that ends
in `globalavgpool` does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from ...algebra.open import TooComplex, has_open
from ...algebra.prove import Domain
from ...algebra.simplify import simplified
from ...algebra.size import Size
from ...algebra.solve import Condition
from ...graph.graph import Graph, InputNode, Node
from ...operators.base.reject import Reject
from ...operators.base.settle import settle, within
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from .cost import Cost, count_costs


@dataclass(frozen=True)
class Demand:
    """A condition that the input's sizes must meet, and the node that else refuses what arrives."""

    condition: Condition
    node: Node


@dataclass(frozen=True)
class Symbolic:
    """Shapes with expressions in them, and the sizes of the input for which they hold."""

    shapes: Mapping[str, Shape]
    domain: Domain
    """What is known of the named sizes, at inference."""
    demands: tuple[Demand, ...]
    """Exactly the inputs that meet all of these are accepted, at inference."""
    training: tuple[Demand, ...]
    """What the auxiliary heads, which exist in training only, demand besides."""

    @cached_property
    def settled(self) -> dict[str, Shape]:
        """The shapes as they are written, with sizes that are compared under all that is demanded."""
        domain = self.domain
        for demand in self.training:
            domain = domain.where(demand.condition)
        return {id: within(_simplified(shape, self.domain), domain) for id, shape in self.shapes.items()}

    def accepts(self, values: Mapping[str, int]) -> bool:
        """Whether the network takes an input of this size, at inference."""
        return all(demand.condition.holds(values) for demand in self.demands)


class Refused(Exception):
    """A node refuses every size that arrives, or (`reject` is None) it cannot be told what it makes of them."""

    def __init__(self, node: Node, reject: Reject | None) -> None:
        super().__init__(node.id)
        self.node = node
        self.reject = reject


class Fixed(Reject):
    """An operator's weights are made for another size."""


def named_inputs(graph: Graph) -> dict[str, Shape]:
    """The inputs that are maps with names for height and width: H and W; of several inputs `left.H`, `left.W`."""
    maps = [node for node in graph.inputs if len(node.shape) == 3]
    prefixes = {node.id: f"{node.id}." if len(maps) > 1 else "" for node in maps}
    return {
        node.id: cast(Shape, (node.shape[0], *(Size.named(f"{prefixes[node.id]}{axis}") for axis in "HW")))
        for node in maps
    }


def _simplified(shape: Shape, domain: Domain) -> Shape:
    sizes = cast(tuple[object, ...], shape)
    return cast(Shape, tuple(simplified(size, domain) if isinstance(size, Size) else size for size in sizes))


def infer_symbolic(graph: Graph, sizes: Mapping[str, Shape], known: Mapping[str, Shape]) -> Symbolic:
    """Shapes by node id at inputs of the given sizes, in which `Size`s may stand.

    `known` are the shapes at the sizes that the network was compiled for, which decide the weights. Raises Refused.
    """
    shapes: dict[str, Shape] = {node.id: sizes.get(node.id, node.shape) for node in graph.inputs}
    needed = graph.needed(graph.outputs)
    inference = [node for node in graph.operations if node.id in needed]
    training = [node for node in graph.operations if node.id not in needed]
    domain, demands = _run(inference, shapes, known, Domain())
    _, more = _run(training, shapes, known, domain)
    return Symbolic({id: shapes[id] for id in graph.nodes}, domain, tuple(demands), tuple(more))


def _run(
    nodes: list[Node], shapes: dict[str, Shape], known: Mapping[str, Shape], domain: Domain
) -> tuple[Domain, list[Demand]]:
    """Add the nodes' shapes to `shapes`; the domain that remains, and what was demanded on the way."""
    demands: list[Demand] = []
    for node in nodes:
        arriving = [shapes[source] for source in node.inputs]
        try:
            settled = settle(_applied(node, known), arriving, domain)
        except Reject as reject:
            raise Refused(node, reject) from None
        except TooComplex:
            raise Refused(node, None) from None
        shapes[node.id], domain = settled.shape, settled.domain
        demands += [Demand(condition, node) for condition in settled.demands]
    return domain, demands


def _applied(node: Node, known: Mapping[str, Shape]) -> Callable[..., Shape]:
    """The node's shape rule, which refuses where the weights would not fit."""
    built = node.operator.weights(*(known[source] for source in node.inputs))

    def shape(*inputs: Shape) -> Shape:
        result = node.operator.shape(*inputs)
        for name, weight in node.operator.weights(*inputs).items():
            if weight.shape != built[name].shape:
                message = f"its {name} is made for {shape_text(known[node.inputs[0]])}"
                raise Fixed(None, message)
        return result

    return shape


def symbolic_costs(graph: Graph, symbolic: Symbolic, built: Mapping[str, Cost]) -> tuple[Graph, dict[str, Cost]]:
    """The graph with its inputs' sizes left open, and its costs; `built` are those at the sizes it was compiled for.

    A layer whose weights fix the size that arrives costs what it was built to cost.
    """
    shapes = symbolic.settled
    nodes = {
        id: replace(node, shape=shapes[id]) if isinstance(node, InputNode) else node for id, node in graph.nodes.items()
    }
    opened = replace(graph, nodes=nodes)
    found = count_costs(opened, shapes)
    return opened, {id: built[id] if has_open((cost.params, cost.buffers)) else cost for id, cost in found.items()}
