"""PyTorch's global modes during a run, and the device and precision that `auto` selects."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

import torch

from ...io.refusal import Refusal
from .configuration import Configuration, Precision


@contextmanager
def modes(run: Configuration, device: torch.device) -> Generator[None]:
    """Sets deterministic algorithms, or else cuDNN's benchmark mode on CUDA, and restores both on exit."""
    before = torch.are_deterministic_algorithms_enabled(), torch.backends.cudnn.benchmark
    if run.deterministic:
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(run.deterministic)
    torch.backends.cudnn.benchmark = device.type == "cuda" and not run.deterministic
    try:
        yield
    finally:
        torch.use_deterministic_algorithms(before[0])
        torch.backends.cudnn.benchmark = before[1]


def device_for(name: str) -> torch.device:
    """The device of a name; `auto` is CUDA if available, else the CPU. Raises Refusal if it is not available."""
    available = torch.cuda.is_available()
    if name == "cuda" and not available:
        raise Refusal("PyTorch finds no CUDA device", "use --device cpu")
    return torch.device("cuda" if available and name != "cpu" else "cpu")


def precision_for(name: str, device: torch.device) -> Precision:
    """The precision of a name; `auto` is bfloat16 on a CUDA device that supports it natively, else float32."""
    if name == "fp32" or name == "bf16":
        return name
    native = device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False)
    return "bf16" if native else "fp32"
