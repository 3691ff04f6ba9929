"""Analysis: the memory that a network takes, at inference and in training, as PyTorch lays its tensors out.

Beside what autograd keeps, training takes a gradient of every parameter, the state of the optimizer, and the gradients
of activations that are alive at one time of the backward pass. What single kernels need while they run, and what an
allocator rounds up to, is not counted.
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
from .saved_tensors import arriving, count_kept

if TYPE_CHECKING:
    from ..compilation import Compiled

OPTIMIZERS: Mapping[str, int] = {"sgd": 1, "adamw": 2}
"""Numbers that an optimizer remembers for each parameter: SGD its momentum, AdamW two moments."""


@dataclass(frozen=True)
class Memory:
    """Bytes by what they are for; auxiliary heads count in training alone."""

    weights: int
    """Parameters and buffers at inference."""
    training_weights: int
    gradients: int
    """Of the parameters."""
    optimizer: int
    """State of the optimizer."""
    live: Peak
    """Values alive at one time of inference, inputs included."""
    live_by: Mapping[str, Amount]
    """The same while each node runs, by its id; auxiliary heads do not."""
    kept_by: Mapping[str, Amount]
    """What autograd keeps, by the first node in whose backward pass it is read."""
    backward: Peak
    """What autograd keeps, and gradients of activations and parameters, alive at one time of the backward pass."""

    @property
    def kept(self) -> Amount:
        """All that autograd keeps from the forward for the backward pass."""
        return sum(self.kept_by.values(), Amount())

    @property
    def inference(self) -> Peak:
        """Weights and live values."""
        return self.live + Amount(once=self.weights)

    @property
    def training(self) -> Peak:
        """Weights, the optimizer's state, and the worst of the backward pass."""
        return self.backward + Amount(once=self.training_weights + self.optimizer)


def count_memory(compiled: Compiled, setting: Setting) -> Memory:
    """The memory of a network, for any batch."""
    graph, needed = compiled.graph, compiled.graph.needed(compiled.graph.outputs)
    params = compiled.figures.training_params * setting.number
    kept_by = count_kept(graph, compiled.shapes, setting)
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
    """Bytes of a node's parameters and buffers, which its cost counts: those of shared weights stand at one node."""
    cost = compiled.costs[node.id]
    weights = node.operator.weights(*arriving(node, compiled.shapes)).values()
    whole = sum(plain(weight.count) for weight in weights if weight.whole) if cost.params or cost.buffers else 0
    return (cost.params + cost.buffers - whole) * setting.number + whole * INTEGER
