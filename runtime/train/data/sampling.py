"""The order in which an epoch takes the examples, and its batches."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from .seeds import derived_seed


def shuffled_indices(count: int, seed: int, epoch: int) -> list[int]:
    """A permutation of the indices from 0 that depends on the three numbers alone."""
    generator = torch.Generator().manual_seed(derived_seed(seed, "order", epoch))
    return [int(index) for index in torch.randperm(count, generator=generator)]


def batched(indices: Sequence[int], size: int, least: int = 1) -> list[Sequence[int]]:
    """The indices in batches of `size`; a last one of fewer than `least` is joined to the one before it."""
    batches = [indices[start : start + size] for start in range(0, len(indices), size)]
    if len(batches) > 1 and len(batches[-1]) < least:
        batches[-2:] = [indices[(len(batches) - 2) * size :]]
    return batches
