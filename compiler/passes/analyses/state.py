"""Analysis: the tensors of a network by their state_dict keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...algebra.traced import plain
from ...graph.graph import Graph, Node
from ...operators.base.operator import Weight
from ...operators.base.shape import Shape


@dataclass(frozen=True)
class Slot:
    """Where one tensor of the state belongs: to the weight of that name of a node's module.

    The name is empty where the node is no module, but a parameter of the block that it stands in.
    """

    node: Node
    name: str
    weight: Weight

    @property
    def shape(self) -> Shape:
        return tuple(plain(size) for size in self.weight.shape)


def find_state(graph: Graph, shapes: Mapping[str, Shape]) -> dict[str, Slot]:
    """Slots by key, in the order in which the graph computes; a module that is applied again has its slots once."""
    slots: dict[str, Slot] = {}
    for node in graph.operations:
        for name, weight in node.operator.weights(*(shapes[source] for source in node.inputs)).items():
            slots.setdefault(f"{node.path}.{name}" if name else node.path, Slot(node, name, weight))
    return slots
