"""The branches of a merge, each with its layers, for fixes of shape errors."""

from __future__ import annotations

from dataclasses import dataclass

from ....dsl.span import Span
from ...algebra.size import Size
from ...graph.graph import Node
from ...operators.base.shape import Shape
from .elaboration import Elaboration
from .frame import Value

_SAMPLE = 960
"""A size that strides and poolings divide."""


@dataclass(frozen=True)
class Branch:
    """One branch: its output shape, and its layers from last to first."""

    value: Value
    shape: Shape
    layers: tuple[Node, ...]

    @property
    def is_identity(self) -> bool:
        """The branch has no layers: it is `identity` or a tap."""
        return not self.layers


def branch(value: Value, elaboration: Elaboration) -> Branch:
    """The branch of a value; its layers are those inside its text on the way up along first inputs."""
    layers: list[Node] = []
    node = elaboration.nodes[value.id]
    while isinstance(node, Node) and _lies_in(node.origin.span, value.span):
        layers.append(node)
        node = elaboration.nodes[node.inputs[0]]
    return Branch(value, _sampled(value.shape or ()), tuple(layers))


def _sampled(shape: Shape) -> Shape:
    """The shape where each size that stays open is one number; that a way out holds for all of them is proved later."""
    return tuple(size.at(dict.fromkeys(size.names, _SAMPLE)) if isinstance(size, Size) else size for size in shape)


def _lies_in(inner: Span, outer: Span) -> bool:
    return inner.source == outer.source and outer.start <= inner.start and inner.end <= outer.end
