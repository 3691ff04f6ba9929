"""Images a second of a generated network and of the one that was written by hand, in bfloat16 and channels_last."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil
from statistics import median

import torch
from torch import Tensor, nn

from .device import Device, seconds
from .paired import Ratio, interleaved, ratio
from .rivals import Rivals, Training, rivals
from .roofline import Peaks, layers, least_seconds

ROUNDS = 10


@dataclass(frozen=True)
class Case:
    """What is measured."""

    spec: str
    task: str
    """`training` or `inference`."""
    mode: str
    """`eager` or `compiled`."""
    batch: int


@dataclass(frozen=True)
class Rate:
    """Of one network."""

    images: float
    """A second."""
    roofline: float
    """The least time that the device allows, as a part of the time taken."""
    peak: int
    """Most bytes of the device's memory that it took; 0 where nobody counts them."""


@dataclass(frozen=True)
class Row:
    """A case, measured."""

    case: Case
    reference: str
    ours: Rate
    theirs: Rate
    ratio: Ratio
    """Of our images a second to theirs."""


def cases(specs: Sequence[str], tasks: Sequence[str], modes: Sequence[str], batches: Sequence[int]) -> list[Case]:
    """All combinations, those first that take no compiling."""
    return [Case(spec, task, mode, batch) for mode, spec, task, batch in product(modes, specs, tasks, batches)]


def measure(case: Case, device: Device, peaks: Peaks, duration: float) -> Row:
    """Measure a pair for about `duration` seconds, in turn. Raises Refusal and CompileError."""
    pair = rivals(case.spec)
    sides = [_prepared(module, case, pair, device) for module in (pair.ours, pair.theirs)]
    runs, peak = zip(*sides, strict=True)
    once = seconds(device, runs[1], 2) / 2
    times = max(1, ceil(duration / (2 * ROUNDS * once)))
    blocks = [lambda run=run: seconds(device, run, times) for run in runs]
    found = [tuple(time.wall / times for time in round_) for round_ in interleaved(blocks, ROUNDS)]
    training = case.task == "training"
    least = least_seconds(list(layers(pair.compiled, training)), case.batch, training, peaks)
    taken = [median(column) for column in zip(*found, strict=True)]
    rates = [Rate(case.batch / time, least / time, bytes_) for time, bytes_ in zip(taken, peak, strict=True)]
    return Row(case, pair.reference, *rates, ratio=ratio((theirs, ours) for ours, theirs in found))


def release(device: Device) -> None:
    """Forget what was compiled, and give back the memory of what is no longer used."""
    torch.compiler.reset()
    gc.collect()
    if device.is_gpu:
        torch.cuda.empty_cache()


def _prepared(module: nn.Module, case: Case, pair: Rivals, device: Device) -> tuple[Callable[[], object], int]:
    """What runs one batch, warmed up, and the peak of its memory."""
    before = device.in_use()
    training = case.task == "training"
    laid_out = _channels_last(module, torch.float32 if training else torch.bfloat16, device)
    images = pair.images(case.batch).to(device.name, memory_format=torch.channels_last)
    run = _training(laid_out, images, case, pair) if training else _inference(laid_out, images.bfloat16(), case)
    seconds(device, run, 3)
    return run, device.peak(run) - before


def _training(module: nn.Module, images: Tensor, case: Case, pair: Rivals) -> Callable[[], object]:
    optimizer = torch.optim.SGD(module.parameters(), lr=1e-3, momentum=0.9, fused=True)
    return Training(_run_as(case.mode, module), images, pair.loss_weights, optimizer, torch.bfloat16)


def _inference(module: nn.Module, images: Tensor, case: Case) -> Callable[[], object]:
    forward = _run_as(case.mode, module.eval())

    def run() -> object:
        with torch.inference_mode():
            return forward(images)

    return run


def _channels_last(module: nn.Module, dtype: torch.dtype, device: Device) -> nn.Module:
    return module.to(device=device.name, dtype=dtype, memory_format=torch.channels_last)  # pyright: ignore


def _run_as(mode: str, module: nn.Module) -> nn.Module:
    """The module itself, or compiled for the one size that is measured."""
    return torch.compile(module, dynamic=False) if mode == "compiled" else module  # pyright: ignore
