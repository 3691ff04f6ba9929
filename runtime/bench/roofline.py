"""The roofline model: the minimum time in which a device can compute a network.

Williams et al. 2009 (doi:10.1145/1498765.1498785), applied to each convolution and linear layer: the larger of FLOPs
divided by peak FLOPs and bytes divided by bandwidth. All other layers are assumed to be fused and cost nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import prod
from statistics import median

import torch

from ...compiler.compilation import Compiled
from .device import Device, seconds

_ACTIVATION, _WEIGHT = 2, 4
"""Bytes of an activation in bfloat16, and of a trained weight in float32."""
_UPDATE = 20
"""Bytes per parameter that SGD with momentum moves: it reads weight, gradient, momentum, and writes two of them."""
_ROUNDS = 5


@dataclass(frozen=True)
class Peaks:
    """The measured peaks of a device."""

    flops: float
    """FLOPs per second of a product of two large matrices in bfloat16."""
    bandwidth: float
    """Bytes per second that a large copy reads and writes."""


@dataclass(frozen=True)
class Layer:
    """A layer with weights, for one example."""

    macs: int
    values: int
    """Elements of the inputs and the output."""
    weights: int
    is_first: bool
    """The layer reads the network's input, which needs no gradient."""


def measure_peaks(device: Device, size: int) -> Peaks:
    """Multiply matrices of `size` x `size`, and copy 16 of them."""
    one, other = (torch.randn(size, size, device=device.name, dtype=torch.bfloat16) for _ in range(2))
    source = torch.randn(16, size, size, device=device.name, dtype=torch.bfloat16)
    target = torch.empty_like(source)
    product = torch.empty_like(one)
    multiplying = _median_seconds(device, lambda: torch.mm(one, other, out=product))
    copying = _median_seconds(device, lambda: target.copy_(source))
    return Peaks(2 * size**3 / multiplying, 2 * source.nbytes / copying)


def _median_seconds(device: Device, run: Callable[[], object]) -> float:
    seconds(device, run, 3)
    return median(seconds(device, run, 5) / 5 for _ in range(_ROUNDS))


def layers(compiled: Compiled, training: bool) -> Iterator[Layer]:
    """The layers with weights that run; auxiliary heads run in training only."""
    graph, inputs = compiled.graph, {node.id for node in compiled.graph.inputs}
    needed = graph.needed(graph.outputs)
    for node in graph.operations:
        if not node.operator.weighted or not (training or node.id in needed):
            continue
        input_shapes = [compiled.shapes[source] for source in node.inputs]
        cost = compiled.costs[node.id]
        values = sum(prod(map(int, shape)) for shape in (*input_shapes, compiled.shapes[node.id]))
        yield Layer(int(cost.macs), values, int(cost.params), not inputs.isdisjoint(node.inputs))


def min_seconds(parts: Sequence[Layer], batch: int, training: bool, peaks: Peaks) -> float:
    """The minimum time of one training step or one batch of inference.

    In training a layer computes its output and the gradients of its weights and its input: three times its FLOPs, each
    time with its activations and weights read or written once.
    """
    total = 0.0
    for layer in parts:
        passes = (2 if layer.is_first else 3) if training else 1
        moved = _ACTIVATION * batch * layer.values + (_WEIGHT if training else _ACTIVATION) * layer.weights
        total += passes * max(2 * batch * layer.macs / peaks.flops, moved / peaks.bandwidth)
        total += _UPDATE * layer.weights / peaks.bandwidth if training else 0
    return total
