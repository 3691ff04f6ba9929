"""Random images for comparisons, of the published size or a smaller one; needs torch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compiled

BATCH = 2
SMALLER = (96, 160)
"""Sides of the images for networks that cost too much at the published size, if they accept them."""

Sizes = tuple[tuple[int, ...], ...]
"""The shape of one example for each input."""


def published(compiled: Compiled) -> Sizes:
    """The shapes of the spec's inputs."""
    return tuple(tuple(map(int, node.shape)) for node in compiled.graph.inputs)


def affordable(compiled: Compiled, most_macs: int, *networks: nn.Module) -> Sizes:
    """The published sizes if they cost at most `most_macs`, else the smallest of `SMALLER` that all networks accept.

    `networks` are on the meta device. If they accept only the published size, that is returned.
    """
    full = published(compiled)
    if compiled.figures.training_macs <= most_macs:
        return full
    for side in SMALLER:
        smaller = tuple((shape[0], side, side) if len(shape) == 3 else shape for shape in full)
        if sum(map(_pixels, smaller)) < sum(map(_pixels, full)) and all(_accepts(net, smaller) for net in networks):
            return smaller
    return full


def images(sizes: Sizes, device: str = "cpu", seed: int = 1) -> list[Tensor]:
    """A batch of normally distributed values for each input, the same on every device."""
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn((BATCH, *shape), generator=generator).to(device) for shape in sizes]


def sizes_text(sizes: Sequence[Sequence[int]]) -> str:
    """Heights and widths for a table, such as `224x224`."""
    return ", ".join("x".join(map(str, shape[1:] or shape)) for shape in sizes)


def _pixels(shape: Sequence[int]) -> int:
    return shape[-1] * shape[-2] if len(shape) == 3 else 0


def _accepts(network: nn.Module, sizes: Sizes) -> bool:
    try:
        network.train()(*images(sizes, "meta"))
    except (RuntimeError, ValueError, AssertionError):
        return False
    return True
