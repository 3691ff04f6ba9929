"""The device under measurement: its name, clock and memory."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Literal

import torch

from ..io.refusal import Refusal


@dataclass(frozen=True)
class Device:
    name: Literal["cuda", "cpu"]

    @property
    def is_gpu(self) -> bool:
        return self.name == "cuda"

    @property
    def model(self) -> str:
        """The name that the manufacturer gave it."""
        return torch.cuda.get_device_name() if self.is_gpu else platform.machine()

    def wait(self) -> None:
        """Wait for all queued work."""
        if self.is_gpu:
            torch.cuda.synchronize()

    def in_use(self) -> int:
        """Bytes allocated for tensors; 0 on a CPU."""
        return torch.cuda.memory_allocated() if self.is_gpu else 0

    def peak(self, run: Callable[[], object]) -> int:
        """Peak bytes allocated for tensors while `run` runs; 0 on a CPU."""
        if self.is_gpu:
            torch.cuda.reset_peak_memory_stats()
        run()
        self.wait()
        return torch.cuda.max_memory_allocated() if self.is_gpu else 0


def device_for(name: Literal["cuda", "cpu"]) -> Device:
    """Return the device. Raises Refusal if torch does not find it."""
    if name == "cuda" and not torch.cuda.is_available():
        raise Refusal("torch finds no CUDA device", "use a machine with a GPU, or try out the script with --device cpu")
    return Device(name)


def seconds(device: Device, run: Callable[[], object], times: int) -> float:
    """Measure `times` runs in a row."""
    device.wait()
    start = perf_counter()
    for _ in range(times):
        run()
    device.wait()
    return perf_counter() - start
