"""Amounts of memory as functions of the batch size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..algebra.traced import plain
from ..operators.base.operator import Saved

DTYPES: Mapping[str, int] = {"float32": 4, "float16": 2, "bfloat16": 2}
"""Bytes of an element; the whole network has the dtype, weights included."""
INTEGER = 8


@dataclass(frozen=True)
class Setting:
    """The setting that memory is counted for; on a `cpu` PyTorch saves masks and statistics in the network's dtype."""

    dtype: str = "float32"
    optimizer: str = "sgd"
    device: str = "cuda"

    @property
    def number(self) -> int:
        return DTYPES[self.dtype]

    def bytes(self, saved: Saved) -> Amount:
        """Bytes of a tensor that autograd saves."""
        count = plain(saved.count)
        match saved.kind:
            case "value":
                return Amount(each=count * self.number)
            case "index":
                return Amount(each=count * INTEGER)
            case "mask":
                return Amount(each=count * (self.number if self.device == "cpu" else 1))
            case "statistics":
                return Amount(once=count * (self.number if self.device == "cpu" else DTYPES["float32"]))


@dataclass(frozen=True)
class Amount:
    """Bytes per example of a batch, and bytes that do not depend on the batch."""

    each: int = 0
    once: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.each + other.each, self.once + other.once)

    def at(self, batch: int) -> int:
        """Bytes for a batch of this size."""
        return self.each * batch + self.once


@dataclass(frozen=True)
class Peak:
    """The largest of several amounts over time; which one it is can depend on the batch."""

    moments: tuple[Amount, ...]

    def __add__(self, other: Amount) -> Peak:
        return Peak(tuple(moment + other for moment in self.moments))

    def at(self, batch: int) -> int:
        """Bytes at the peak."""
        return max(moment.at(batch) for moment in self.moments)

    def largest_batch(self, memory: int) -> int:
        """The largest batch that fits into `memory` bytes; 0 where not even one example does."""
        return max(0, min((memory - moment.once) // moment.each for moment in self.moments if moment.each))
