"""Analysis: the memory of a network at inference and in training, as PyTorch allocates tensors.

Training takes the saved tensors, a gradient for every parameter, the state of the optimizer, and the live gradients of
activations during the backward pass. Workspaces of kernels and rounding by the allocator are not counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..algebra.traced import plain
from ..graph.graph import Node
from .amounts import INTEGER, Amount, Peak, Setting
from .backward import Backward
from .liveness import Inference
from .saved_tensors import count_saved, input_shapes

if TYPE_CHECKING:
    from ..compilation import Compiled

OPTIMIZERS: Mapping[str, int] = {"sgd": 1, "adamw": 2}
"""State elements per parameter: the momentum of SGD, the two moments of AdamW."""


@dataclass(frozen=True)
class Memory:
    """Bytes by purpose; auxiliary heads count in training only."""

    weights: int
    """Parameters and buffers at inference."""
    training_weights: int
    gradients: int
    """Of the parameters."""
    optimizer: int
    """State of the optimizer."""
    live: Peak
    """Live values during inference, inputs included."""
    live_by: Mapping[str, Amount]
    """The live values while each node runs, by its id, without auxiliary heads."""
    kept_by: Mapping[str, Amount]
    """Saved tensors, by the first node whose backward reads them."""
    backward: Peak
    """Saved tensors and gradients that are alive during the backward pass."""

    @property
    def kept(self) -> Amount:
        """All saved tensors."""
        return sum(self.kept_by.values(), Amount())

    @property
    def inference(self) -> Peak:
        """Weights and live values."""
        return self.live + Amount(once=self.weights)

    @property
    def training(self) -> Peak:
        """Weights, optimizer state, and the peak of the backward pass."""
        return self.backward + Amount(once=self.training_weights + self.optimizer)


def count_memory(compiled: Compiled, setting: Setting) -> Memory:
    """The memory of a network for any batch size."""
    graph, needed = compiled.graph, compiled.graph.needed(compiled.graph.outputs)
    params = compiled.figures.training_params * setting.number
    kept_by = count_saved(graph, compiled.shapes, setting)
    inference = Inference(compiled, setting)
    return Memory(
        weights=sum(_weights(node, compiled, setting) for node in graph.operations if node.id in needed),
        training_weights=sum(_weights(node, compiled, setting) for node in graph.operations),
        gradients=params,
        optimizer=params * OPTIMIZERS[setting.optimizer],
        live=Peak((Amount(each=inference.peak),)),
        live_by={id: Amount(each=size) for id, size in inference.moments.items()},
        kept_by=kept_by,
        backward=Peak(tuple(dict.fromkeys(Backward(compiled, kept_by, setting.number).moments))),
    )


def _weights(node: Node, compiled: Compiled, setting: Setting) -> int:
    """Bytes of a node's parameters and buffers; shared weights count at their first node."""
    cost = compiled.costs[node.id]
    weights = node.operator.weights(*input_shapes(node, compiled.shapes)).values()
    whole = sum(plain(weight.count) for weight in weights if weight.is_int64) if cost.params or cost.buffers else 0
    return (cost.params + cost.buffers - whole) * setting.number + whole * INTEGER
