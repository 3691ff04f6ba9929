"""How a global batch is cut: into a share a process, and a share into the parts that are computed one by one.

A share may have to hold `least` examples. Where a batch has fewer than that for each process, those that get none
compute the first examples once more, which count for nothing: all processes must take part in every step.
"""

from __future__ import annotations

from collections.abc import Sequence


def local_share(batch: Sequence[int], rank: int, size: int, least: int = 1) -> Sequence[int]:
    """What process `rank` of `size` takes of a batch: neighbours, and as many as the others or one more."""
    takers = _takers(len(batch), size, least)
    if rank >= takers:
        return batch[:least]
    return batch[_bound(len(batch), rank, takers) : _bound(len(batch), rank + 1, takers)]


def has_share(length: int, rank: int, size: int, least: int = 1) -> bool:
    """Whether process `rank` has a share of its own in a batch of `length`."""
    return rank < _takers(length, size, least)


def microbatch_count(length: int, wanted: int, size: int = 1, least: int = 1) -> int:
    """Into how many parts each share of a batch of `length` is cut: `wanted`, or as many as all can hold `least`."""
    return max(1, min(wanted, length // _takers(length, size, least) // least))


def split_evenly(length: int, pieces: int) -> list[slice]:
    """Slices of nearly equal length that make up `length`."""
    return [slice(_bound(length, index, pieces), _bound(length, index + 1, pieces)) for index in range(pieces)]


def _takers(length: int, size: int, least: int) -> int:
    return max(1, min(size, length // least))


def _bound(length: int, index: int, pieces: int) -> int:
    """Where piece `index` begins: the first pieces are the longer ones, as `torch.tensor_split` cuts."""
    return index * (length // pieces) + min(index, length % pieces)
