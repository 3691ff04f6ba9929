"""Analysis: the memory of the backward pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..algebra.traced import plain
from ..graph.graph import Node
from ..operators.base.shape import element_count
from .amounts import Amount
from .saved_tensors import in_training, input_shapes, is_view, memory_owners, with_gradient

if TYPE_CHECKING:
    from ..compilation import Compiled


@dataclass(eq=False)
class Backward:
    """Visits the nodes in reverse, frees their saved tensors, and records the live bytes at each."""

    compiled: Compiled
    kept_by: Mapping[str, Amount]
    number: int
    """Bytes of an element."""
    gradients: dict[str, int] = field(default_factory=dict[str, int])
    """Elements of live gradients for one example, by value."""
    alive: int = 0
    """The sum of these elements."""
    params: int = 0
    """Parameters whose gradient is computed."""
    moments: list[Amount] = field(default_factory=list[Amount])

    def __post_init__(self) -> None:
        graph, shapes = self.compiled.graph, self.compiled.shapes
        owners, trained = memory_owners(graph), with_gradient(graph, shapes)
        results = {owners[result.value] for result in (*graph.outputs, *graph.auxiliary)}
        # the caller holds the outputs, and its loss as much again
        held = Amount(2 * self.number * sum(element_count(shapes[value]) for value in results))
        self.gradients.update(dict.fromkeys(results, 0))
        left = sum(self.kept_by.values(), held)
        self._record(left, 0)
        for node in reversed(in_training(graph)):
            if node.id in trained and not is_view(node, training=True):
                sources = dict.fromkeys(owners[source] for source in node.inputs if source in trained)
                sizes = {source: element_count(shapes[source]) for source in sources}
                self._step(node, sizes, owners[node.id] == node.id, left)
            left += Amount(-self.kept_by[node.id].each, -self.kept_by[node.id].once)

    def _record(self, left: Amount, new: int) -> None:
        self.moments.append(left + Amount((self.alive + new) * self.number, self.params * self.number))

    def _step(self, node: Node, sizes: Mapping[str, int], is_owner: bool, left: Amount) -> None:
        if node.operator.is_merge and not node.operator.needs_input:
            # the gradient of a sum or concatenation is reused for its operands
            memory = self._free_gradient(node.id)
            for source in [value for value in sizes if value not in self.gradients]:
                self._add_gradients({source: min(memory, sizes[source])})
                memory -= self.gradients[source]
            return
        self.params += self.compiled.costs[node.id].params
        scratch = plain(node.operator.backward_scratch(*input_shapes(node, self.compiled.shapes)))
        self._record(left, sum(sizes.values()) + scratch)
        if is_owner:
            self._free_gradient(node.id)
        self._add_gradients(sizes)

    def _add_gradients(self, sizes: Mapping[str, int]) -> None:
        """Add gradients; one that exists already is accumulated in place."""
        fresh = {value: size for value, size in sizes.items() if value not in self.gradients}
        self.gradients.update(fresh)
        self.alive += sum(fresh.values())

    def _free_gradient(self, value: str) -> int:
        size = self.gradients.pop(value, 0)
        self.alive -= size
        return size
