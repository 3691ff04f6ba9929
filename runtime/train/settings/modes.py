"""Torch's switches for the whole process, thrown for a run and back after it; and the device that a run is on."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

import torch

from ...io.refusal import Refusal
from .configuration import Configuration, Precision


@contextmanager
def modes(run: Configuration, device: torch.device) -> Generator[None]:
    """Deterministic algorithms where the run asks for them; else cuDNN tries which ones are fastest."""
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
    """`auto` is CUDA where there is a device of it, else the CPU; raises Refusal where the named one is not there."""
    available = torch.cuda.is_available()
    if name == "cuda" and not available:
        raise Refusal("torch finds no CUDA device", "use --device cpu")
    return torch.device("cuda" if available and name != "cpu" else "cpu")


def precision_for(name: str, device: torch.device) -> Precision:
    """`auto` is bfloat16 on a CUDA device that computes with it, else float32."""
    if name == "fp32" or name == "bf16":
        return name
    fast = device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False)
    return "bf16" if fast else "fp32"
