"""How a global batch is cut: into a share a process, and a share into the parts that are computed one by one."""

from __future__ import annotations

from collections.abc import Sequence


def share(batch: Sequence[int], rank: int, size: int) -> Sequence[int]:
    """What process `rank` of `size` takes of a batch: neighbours, and as many as the others or one more."""
    return batch[_bound(len(batch), rank, size) : _bound(len(batch), rank + 1, size)]


def parts(length: int, wanted: int, least: int = 1) -> list[slice]:
    """`wanted` slices of nearly equal length that make up `length`; fewer where some had less than `least`."""
    pieces = max(1, min(wanted, length // least))
    return [slice(_bound(length, index, pieces), _bound(length, index + 1, pieces)) for index in range(pieces)]


def _bound(length: int, index: int, pieces: int) -> int:
    """Where piece `index` begins: the first pieces are the longer ones, as `torch.tensor_split` cuts."""
    return index * (length // pieces) + min(index, length % pieces)
