"""Analysis: what is alive while the backward pass runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..algebra.traced import plain
from ..graph.graph import Node
from ..operators.base.shape import numbers
from .amounts import Amount
from .saved_tensors import arriving, in_training, is_view, owners_of, with_gradient

if TYPE_CHECKING:
    from ..compilation import Compiled


@dataclass(eq=False)
class Backward:
    """Goes through the nodes in reverse, frees what each one kept, and notes what is alive at each."""

    compiled: Compiled
    kept_by: Mapping[str, Amount]
    number: int
    """Bytes of a number."""
    gradients: dict[str, int] = field(default_factory=dict[str, int])
    """Numbers of one example's gradient, by the value; of those that have arrived and are needed yet."""
    alive: int = 0
    """Their sum."""
    params: int = 0
    """Parameters that have their gradient."""
    moments: list[Amount] = field(default_factory=list[Amount])

    def __post_init__(self) -> None:
        graph, shapes = self.compiled.graph, self.compiled.shapes
        owners, trained = owners_of(graph), with_gradient(graph, shapes)
        results = {owners[result.value] for result in (*graph.outputs, *graph.auxiliary)}
        # the caller holds the outputs and, in its loss, as much again
        held = Amount(2 * self.number * sum(numbers(shapes[value]) for value in results))
        self.gradients.update(dict.fromkeys(results, 0))
        left = sum(self.kept_by.values(), held)
        self._note(left, 0)
        for node in reversed(in_training(graph)):
            if node.id in trained and not is_view(node, training=True):
                sources = dict.fromkeys(owners[source] for source in node.inputs if source in trained)
                sizes = {source: numbers(shapes[source]) for source in sources}
                self._step(node, sizes, owners[node.id] == node.id, left)
            left += Amount(-self.kept_by[node.id].each, -self.kept_by[node.id].once)

    def _note(self, left: Amount, new: int) -> None:
        self.moments.append(left + Amount((self.alive + new) * self.number, self.params * self.number))

    def _step(self, node: Node, sizes: Mapping[str, int], is_owner: bool, left: Amount) -> None:
        if node.operator.merges and not node.operator.needs_input:
            # the gradient of a sum or a concatenation serves as those of its operands, without more memory
            memory = self._leave(node.id)
            for source in [value for value in sizes if value not in self.gradients]:
                self._arrive({source: min(memory, sizes[source])})
                memory -= self.gradients[source]
            return
        self.params += self.compiled.costs[node.id].params
        scratch = plain(node.operator.backward_scratch(*arriving(node, self.compiled.shapes)))
        self._note(left, sum(sizes.values()) + scratch)
        if is_owner:
            self._leave(node.id)
        self._arrive(sizes)

    def _arrive(self, sizes: Mapping[str, int]) -> None:
        """Gradients come to be; one that is there already is added to."""
        fresh = {value: size for value, size in sizes.items() if value not in self.gradients}
        self.gradients.update(fresh)
        self.alive += sum(fresh.values())

    def _leave(self, value: str) -> int:
        size = self.gradients.pop(value, 0)
        self.alive -= size
        return size
