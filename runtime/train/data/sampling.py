"""The order of the examples in an epoch, and its batches."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from .seeds import derived_seed


def shuffled_indices(count: int, seed: int, epoch: int) -> list[int]:
    """A permutation of the indices below `count`, which depends only on the three arguments."""
    generator = torch.Generator().manual_seed(derived_seed(seed, "order", epoch))
    return [int(index) for index in torch.randperm(count, generator=generator)]


def batched(indices: Sequence[int], size: int, least: int = 1) -> list[Sequence[int]]:
    """The indices in batches of `size`; a last batch of fewer than `least` is merged into the one before."""
    batches = [indices[start : start + size] for start in range(0, len(indices), size)]
    if len(batches) > 1 and len(batches[-1]) < least:
        batches[-2:] = [indices[(len(batches) - 2) * size :]]
    return batches
