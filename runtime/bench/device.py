"""The device that is measured: its name, its clock and its memory."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import torch

from ..io.refusal import Refusal


@dataclass(frozen=True)
class Device:
    """`cuda` or `cpu`."""

    name: str

    @property
    def is_gpu(self) -> bool:
        return self.name == "cuda"

    @property
    def model(self) -> str:
        """What it is called by who made it."""
        return torch.cuda.get_device_name() if self.is_gpu else platform.machine()

    def wait(self) -> None:
        """Return when all that was begun is done."""
        if self.is_gpu:
            torch.cuda.synchronize()

    def in_use(self) -> int:
        """Bytes that tensors take; 0 where nobody counts them, on a CPU."""
        return torch.cuda.memory_allocated() if self.is_gpu else 0

    def peak(self, run: Callable[[], object]) -> int:
        """Most bytes that tensors take while `run` runs; 0 where nobody counts them."""
        if self.is_gpu:
            torch.cuda.reset_peak_memory_stats()
        run()
        self.wait()
        return torch.cuda.max_memory_allocated() if self.is_gpu else 0


def device_for(name: str) -> Device:
    """Raises Refusal where torch finds no such device."""
    if name == "cuda" and not torch.cuda.is_available():
        raise Refusal("torch finds no CUDA device", "run it where one is; --device cpu tries out the script itself")
    return Device(name)


def seconds(device: Device, run: Callable[[], object], times: int) -> float:
    """What `times` runs in a row take together."""
    device.wait()
    start = perf_counter()
    for _ in range(times):
        run()
    device.wait()
    return perf_counter() - start
