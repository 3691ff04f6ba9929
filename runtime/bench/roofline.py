"""The time below which no device computes a network: what its arithmetic and its memory allow.

Williams et al. 2009 (doi:10.1145/1498765.1498785), for each convolution and linear layer by itself: the larger of its
FLOPs by the device's peak and its bytes by the device's bandwidth. All between these layers is taken to cost nothing,
as if it were fused into them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from statistics import median

import torch

from ...compiler.compilation import Compiled
from .device import Device, seconds

_NUMBER, _WEIGHT = 2, 4
"""Bytes of an activation in bfloat16, and of a weight that is trained."""
_UPDATE = 20
"""Bytes that SGD with momentum moves for a parameter: it reads weight, gradient, momentum, and writes two of these."""
_ROUNDS = 5


@dataclass(frozen=True)
class Peaks:
    """What a device has been seen to do."""

    flops: float
    """A second, of a product of two large matrices in bfloat16."""
    bandwidth: float
    """Bytes a second that a large copy reads and writes."""


@dataclass(frozen=True)
class Layer:
    """A layer with weights, for one example."""

    macs: int
    values: int
    """Numbers that arrive and leave."""
    weights: int
    is_first: bool
    """What arrives is the network's input, of which nobody needs a gradient."""


def measure_peaks(device: Device, size: int) -> Peaks:
    """Multiply matrices of `size` x `size`, and copy as much as 16 of them hold."""
    one, other = (torch.randn(size, size, device=device.name, dtype=torch.bfloat16) for _ in range(2))
    source = torch.randn(16, size, size, device=device.name, dtype=torch.bfloat16)
    target = torch.empty_like(source)
    product = torch.empty_like(one)
    multiplying = _best(device, lambda: torch.mm(one, other, out=product))
    copying = _best(device, lambda: target.copy_(source))
    return Peaks(2 * size**3 / multiplying, 2 * source.nbytes / copying)


def _best(device: Device, run: object) -> float:
    assert callable(run)
    seconds(device, run, 3)
    return median(seconds(device, run, 5) / 5 for _ in range(_ROUNDS))


def layers(compiled: Compiled, training: bool) -> Iterator[Layer]:
    """Those that run; auxiliary heads run in training only."""
    graph, inputs = compiled.graph, {node.id for node in compiled.graph.inputs}
    needed = graph.needed(graph.outputs)
    for node in graph.operations:
        if not node.operator.weighted or not (training or node.id in needed):
            continue
        arriving = [compiled.shapes[source] for source in node.inputs]
        cost = compiled.costs[node.id]
        values = sum(prod(map(int, shape)) for shape in (*arriving, compiled.shapes[node.id]))
        yield Layer(int(cost.macs), values, int(cost.params), not inputs.isdisjoint(node.inputs))


def least_seconds(parts: Sequence[Layer], batch: int, training: bool, peaks: Peaks) -> float:
    """What one step, or one batch of inference, takes at least.

    In training a layer computes its output, the gradient of its weights, and that of what arrives: three times its
    FLOPs, each time with its activations and weights read or written once.
    """
    total = 0.0
    for layer in parts:
        passes = (2 if layer.is_first else 3) if training else 1
        moved = _NUMBER * batch * layer.values + (_WEIGHT if training else _NUMBER) * layer.weights
        total += passes * max(2 * batch * layer.macs / peaks.flops, moved / peaks.bandwidth)
        total += _UPDATE * layer.weights / peaks.bandwidth if training else 0
    return total
