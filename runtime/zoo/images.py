"""Random images for networks that are compared: of the published size, or of a smaller one; needs torch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compiled

BATCH = 2
SMALLER = (96, 160)
"""Sides of the images that networks see whose published ones cost too much, where they take such."""

Sizes = tuple[tuple[int, ...], ...]
"""The shape of one example for each input."""


def published(compiled: Compiled) -> Sizes:
    """What the spec's inputs say."""
    return tuple(tuple(map(int, node.shape)) for node in compiled.graph.inputs)


def affordable(compiled: Compiled, most_macs: int, *networks: nn.Module) -> Sizes:
    """The published sizes where an image takes at most `most_macs`, else the least of `SMALLER` that all networks take.

    `networks` are on the meta device. They may take no other size than the published one.
    """
    full = published(compiled)
    if compiled.figures.training_macs <= most_macs:
        return full
    for side in SMALLER:
        smaller = tuple((shape[0], side, side) if len(shape) == 3 else shape for shape in full)
        if sum(map(_places, smaller)) < sum(map(_places, full)) and all(_takes(net, smaller) for net in networks):
            return smaller
    return full


def images(sizes: Sizes, device: str = "cpu", seed: int = 1) -> list[Tensor]:
    """A batch of normally distributed numbers for each input, the same on every device."""
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn((BATCH, *shape), generator=generator).to(device) for shape in sizes]


def told(sizes: Sequence[Sequence[int]]) -> str:
    """`224x224`: heights and widths, for a table."""
    return ", ".join("x".join(map(str, shape[1:] or shape)) for shape in sizes)


def _places(shape: Sequence[int]) -> int:
    return shape[-1] * shape[-2] if len(shape) == 3 else 0


def _takes(network: nn.Module, sizes: Sizes) -> bool:
    try:
        network.train()(*images(sizes, "meta"))
    except (RuntimeError, ValueError, AssertionError):
        return False
    return True
