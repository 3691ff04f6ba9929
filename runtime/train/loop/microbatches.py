"""Splits a global batch into one share per process, and a share into microbatches.

A share has at least `least` examples. If the batch is too small for that, some processes get no share; they compute the
first examples again with weight 0, because every process must take part in every step.
"""

from __future__ import annotations

from collections.abc import Sequence


def local_share(batch: Sequence[int], rank: int, size: int, least: int = 1) -> Sequence[int]:
    """The share of process `rank` of `size`: consecutive examples; the sizes of shares differ by at most one."""
    count = _share_count(len(batch), size, least)
    if rank >= count:
        return batch[:least]
    return batch[_start(len(batch), rank, count) : _start(len(batch), rank + 1, count)]


def has_share(length: int, rank: int, size: int, least: int = 1) -> bool:
    """Whether process `rank` has its own share of a batch of `length`."""
    return rank < _share_count(length, size, least)


def microbatch_count(length: int, wanted: int, size: int = 1, least: int = 1) -> int:
    """The number of microbatches in each share of a batch of `length`: `wanted`, or fewer so that each has `least`."""
    return max(1, min(wanted, length // _share_count(length, size, least) // least))


def split_evenly(length: int, pieces: int) -> list[slice]:
    """Consecutive slices that cover `length`; their lengths differ by at most one."""
    return [slice(_start(length, index, pieces), _start(length, index + 1, pieces)) for index in range(pieces)]


def _share_count(length: int, size: int, least: int) -> int:
    return max(1, min(size, length // least))


def _start(length: int, index: int, pieces: int) -> int:
    """The start of piece `index`; the first pieces are the longer ones, as in `torch.tensor_split`."""
    return index * (length // pieces) + min(index, length % pieces)
