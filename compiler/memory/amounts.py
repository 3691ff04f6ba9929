"""Bytes that depend on the batch, and what they are counted for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..algebra.traced import plain
from ..operators.base.operator import Saved

DTYPES: Mapping[str, int] = {"float32": 4, "float16": 2, "bfloat16": 2}
"""Bytes of a number. The whole network has the dtype, weights included."""
INTEGER = 8


@dataclass(frozen=True)
class Setting:
    """What memory is counted for; on a `cpu` PyTorch keeps masks and statistics in the network's dtype."""

    dtype: str = "float32"
    optimizer: str = "sgd"
    device: str = "cuda"

    @property
    def number(self) -> int:
        return DTYPES[self.dtype]

    def bytes(self, saved: Saved) -> Amount:
        """Bytes of a tensor that autograd keeps."""
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
    """Bytes that each example of a batch takes, and bytes that are taken once."""

    each: int = 0
    once: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.each + other.each, self.once + other.once)

    def at(self, batch: int) -> int:
        """Bytes in all."""
        return self.each * batch + self.once


@dataclass(frozen=True)
class Peak:
    """Bytes that are alive at several times, of which the largest counts; which that is may depend on the batch."""

    moments: tuple[Amount, ...]

    def __add__(self, other: Amount) -> Peak:
        return Peak(tuple(moment + other for moment in self.moments))

    def at(self, batch: int) -> int:
        """Bytes at the worst moment."""
        return max(moment.at(batch) for moment in self.moments)

    def largest_batch(self, memory: int) -> int:
        """Examples for which `memory` bytes are enough at every moment; 0 where not even one fits."""
        return max(0, min((memory - moment.once) // moment.each for moment in self.moments if moment.each))
