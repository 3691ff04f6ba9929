"""Measure the throughput of a generated network and its reference in bfloat16 and channels_last."""

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
from .pair import Pair, Training, build_pair
from .roofline import Peaks, layers, min_seconds
from .timing import Ratio, interleaved, ratio

ROUNDS = 10


@dataclass(frozen=True)
class Case:
    """One measurement."""

    spec: str
    task: str
    """`training` or `inference`."""
    mode: str
    """`eager` or `compiled`."""
    batch: int


@dataclass(frozen=True)
class Rate:
    """The throughput of one network."""

    images: float
    """Images per second."""
    roofline: float
    """The minimum time that the device allows, as a fraction of the measured time."""
    peak: int
    """Peak bytes of the device's memory; 0 on a CPU."""


@dataclass(frozen=True)
class Row:
    """The result of a case."""

    case: Case
    reference: str
    ours: Rate
    theirs: Rate
    ratio: Ratio
    """The ratio of the generated network's throughput to the reference's."""


def cases(specs: Sequence[str], tasks: Sequence[str], modes: Sequence[str], batches: Sequence[int]) -> list[Case]:
    """All combinations, in the order of the modes."""
    return [Case(spec, task, mode, batch) for mode, spec, task, batch in product(modes, specs, tasks, batches)]


def measure(case: Case, device: Device, peaks: Peaks, duration: float) -> Row:
    """Measure a pair in turn for about `duration` seconds. Raises Refusal and CompileError."""
    pair = build_pair(case.spec)
    sides = [_prepared(module, case, pair, device) for module in (pair.ours, pair.theirs)]
    runs, peak = zip(*sides, strict=True)
    once = seconds(device, runs[1], 2) / 2
    times = max(1, ceil(duration / (2 * ROUNDS * once)))
    blocks = [lambda run=run: seconds(device, run, times) for run in runs]
    found = [tuple(time.wall / times for time in round_) for round_ in interleaved(blocks, ROUNDS)]
    training = case.task == "training"
    minimum = min_seconds(list(layers(pair.compiled, training)), case.batch, training, peaks)
    measured = [median(column) for column in zip(*found, strict=True)]
    rates = [Rate(case.batch / time, minimum / time, bytes_) for time, bytes_ in zip(measured, peak, strict=True)]
    return Row(case, pair.reference, *rates, ratio=ratio((theirs, ours) for ours, theirs in found))


def release(device: Device) -> None:
    """Drop compiled code and free unused memory."""
    torch.compiler.reset()
    gc.collect()
    if device.is_gpu:
        torch.cuda.empty_cache()


def _prepared(module: nn.Module, case: Case, pair: Pair, device: Device) -> tuple[Callable[[], object], int]:
    """Return a warmed-up function that runs one batch, and its peak memory."""
    before = device.in_use()
    training = case.task == "training"
    laid_out = _channels_last(module, torch.float32 if training else torch.bfloat16, device)
    images = pair.images(case.batch).to(device.name, memory_format=torch.channels_last)
    run = _training(laid_out, images, case, pair) if training else _inference(laid_out, images.bfloat16(), case)
    seconds(device, run, 3)
    return run, device.peak(run) - before


def _training(module: nn.Module, images: Tensor, case: Case, pair: Pair) -> Callable[[], object]:
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
    """The module, compiled for the measured size in mode `compiled`."""
    return torch.compile(module, dynamic=False) if mode == "compiled" else module  # pyright: ignore
