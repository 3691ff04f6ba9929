"""A network's memory at one batch, in words: what it is for, and how large a batch fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..memory.amounts import Setting
from ..memory.memory import Memory
from .quantity import in_bytes

_STATES = {"sgd": "momentum of SGD", "adamw": "moments of AdamW"}


@dataclass(frozen=True)
class Budget:
    """The memory of a network at a batch, and the bytes that are there to hold it, if that was asked."""

    memory: Memory
    setting: Setting
    batch: int
    capacity: int | None = None

    def kept(self, id: str) -> int:
        """Bytes that autograd keeps because of a node, the first in whose backward pass they are read."""
        return self.memory.kept_by[id].at(self.batch)

    def alive(self, id: str) -> int:
        """Bytes of values that are alive at inference while a node runs; 0 for one that runs in training only."""
        return self.memory.live_by[id].at(self.batch) if id in self.memory.live_by else 0

    def lines(self) -> Iterator[str]:
        """What stands below a network's table."""
        memory, batch = self.memory, self.batch
        yield f"memory      at {self.setting.dtype} and batch {batch:,}"
        yield _line("inference", memory.inference.at(batch), "most at one time, of which")
        yield _line("", memory.weights, "parameters and buffers")
        yield _line("", memory.live.at(batch), "inputs and values alive: the most in the column of that name")
        yield _line("training", memory.training.at(batch), "most at one time, of which")
        yield _line("", memory.training_weights, "parameters and buffers")
        yield _line("", memory.optimizer, _STATES[self.setting.optimizer])
        yield _line("", memory.backward.at(batch), "gradients, and what autograd still keeps")
        yield _line("kept", memory.kept.at(batch), "by autograd when the backward pass begins: the last column")
        if self.capacity is not None:
            training, inference = self.largest(self.capacity)
            room = in_bytes(self.capacity)
            yield f"  batch     at most {inference:,} at inference and {training:,} in training fit into {room}"

    def largest(self, capacity: int) -> tuple[int, int]:
        """The largest batches that fit, in training and at inference; 0 where not one example does."""
        return self.memory.training.largest_batch(capacity), self.memory.inference.largest_batch(capacity)

    def as_json(self) -> dict[str, Any]:
        """The same for machines, in bytes."""
        memory, batch = self.memory, self.batch
        told: dict[str, Any] = {
            "dtype": self.setting.dtype,
            "batch": batch,
            "inference": {
                "total": memory.inference.at(batch),
                "weights": memory.weights,
                "live": memory.live.at(batch),
            },
            "training": {
                "total": memory.training.at(batch),
                "weights": memory.training_weights,
                "optimizer": memory.optimizer,
                "backward": memory.backward.at(batch),
                "kept": memory.kept.at(batch),
            },
        }
        if self.capacity is not None:
            training, inference = self.largest(self.capacity)
            told["capacity"] = {"bytes": self.capacity, "inference": inference, "training": training}
        return told


def _line(name: str, count: int, words: str) -> str:
    return f"  {name:<9} {in_bytes(count):>8}  {words}"
