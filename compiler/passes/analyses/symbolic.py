"""Analysis: shapes at inputs of open height and width, and the constraints of the network on them.

Weights do not follow the input: an operator rejects a size for which its weights would differ from those of the
compiled network, as the generated module would. So `flatten -> linear` fixes the size, and a network that ends in
`globalavgpool` does not.
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
from ...operators.base.case_analysis import infer_by_cases, within
from ...operators.base.reject import Reject
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from .cost import Cost, count_costs


@dataclass(frozen=True)
class Constraint:
    """A condition on the input sizes, and the node that rejects its input where the condition fails."""

    condition: Condition
    node: Node


@dataclass(frozen=True)
class Symbolic:
    """Shapes as expressions, and the input sizes for which they hold."""

    shapes: Mapping[str, Shape]
    domain: Domain
    """What is known of the named sizes, at inference."""
    constraints: tuple[Constraint, ...]
    """At inference the network accepts exactly the sizes that meet all of these."""
    training: tuple[Constraint, ...]
    """Further constraints of the auxiliary heads, in training only."""

    @cached_property
    def settled(self) -> dict[str, Shape]:
        """The simplified shapes, in the domain of all constraints."""
        domain = self.domain
        for constraint in self.training:
            domain = domain.where(constraint.condition)
        return {id: within(_simplified(shape, self.domain), domain) for id, shape in self.shapes.items()}

    def accepts(self, values: Mapping[str, int]) -> bool:
        """Whether the network accepts an input of this size at inference."""
        return all(constraint.condition.holds(values) for constraint in self.constraints)


class NoShape(Exception):
    """A node rejects every size of its input, or (`reject` is None) its output shape is not expressible."""

    def __init__(self, node: Node, reject: Reject | None) -> None:
        super().__init__(node.id)
        self.node = node
        self.reject = reject


class Fixed(Reject):
    """The weights of an operator were created for another size."""


def named_inputs(graph: Graph) -> dict[str, Shape]:
    """Inputs that are maps, with open sizes H and W; with several inputs `left.H`, `left.W`."""
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
    """Shapes at inputs of the given sizes, which may contain open ones.

    `known` are the shapes at the compiled sizes, which determine the weights. Raises NoShape.
    """
    shapes: dict[str, Shape] = {node.id: sizes.get(node.id, node.shape) for node in graph.inputs}
    needed = graph.needed(graph.outputs)
    inference = [node for node in graph.operations if node.id in needed]
    training = [node for node in graph.operations if node.id not in needed]
    domain, constraints = _run(inference, shapes, known, Domain())
    _, more = _run(training, shapes, known, domain)
    return Symbolic({id: shapes[id] for id in graph.nodes}, domain, tuple(constraints), tuple(more))


def _run(
    nodes: list[Node], shapes: dict[str, Shape], known: Mapping[str, Shape], domain: Domain
) -> tuple[Domain, list[Constraint]]:
    """Add the shapes of nodes to `shapes`; return the remaining domain and the constraints found."""
    constraints: list[Constraint] = []
    for node in nodes:
        arriving = [shapes[source] for source in node.inputs]
        try:
            settled = infer_by_cases(_applied(node, known), arriving, domain)
        except Reject as reject:
            raise NoShape(node, reject) from None
        except TooComplex:
            raise NoShape(node, None) from None
        shapes[node.id], domain = settled.shape, settled.domain
        constraints += [Constraint(condition, node) for condition in settled.constraints]
    return domain, constraints


def _applied(node: Node, known: Mapping[str, Shape]) -> Callable[..., Shape]:
    """The shape rule of a node, which rejects inputs that its weights would not fit."""
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
    """The graph with open input sizes, and its costs; `built` are the costs at the compiled sizes.

    A layer whose weights fix its input size keeps its built cost.
    """
    shapes = symbolic.settled
    nodes = {
        id: replace(node, shape=shapes[id]) if isinstance(node, InputNode) else node for id, node in graph.nodes.items()
    }
    opened = replace(graph, nodes=nodes)
    found = count_costs(opened, shapes)
    return opened, {id: built[id] if has_open((cost.params, cost.buffers)) else cost for id, cost in found.items()}
