"""Everything that is measured where a GPU is: peaks, throughput, and whether networks learn there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from . import learning, results
from .device import Device
from .results import Results
from .roofline import Peaks, measure_peaks
from .throughput import Case, cases, measure, release

NETWORKS = ("resnet50", "vgg16", "inception_v1", "efficientnet_b0")
BATCHES = (64, 256)
TASKS = ("training", "inference")
MODES = ("eager", "compiled")
PARTS = ("learning", "throughput")
LIMIT = 300
"""Epochs in which a network must know its images by heart."""


@dataclass(frozen=True)
class Wanted:
    """What a run is asked for."""

    parts: Sequence[str]
    networks: Sequence[str]
    tasks: Sequence[str]
    modes: Sequence[str]
    batches: Sequence[int]
    overfit: str
    """The network that learns images by heart."""
    images: int
    epochs: int | None
    """Of LeNet-5 on digits; by default those of `cnnc train`."""
    size: int
    """Of the matrices whose product shows the peak."""
    duration: float
    """Seconds that a pair is measured for."""
    minutes: float
    """After which nothing more is begun."""


def run(wanted: Wanted, device: Device, path: Path, report: Callable[[str], None]) -> int:
    """Measure what the file at `path` lacks, and write it after each measurement; how many remain for another run.

    Raises Refusal and CompileError.
    """
    found = results.read(path, device)
    end = monotonic() + 60 * wanted.minutes
    peaks = found.peaks = found.peaks or measure_peaks(device, wanted.size)
    results.save(found, path)
    report(results.peaks_line(peaks))
    missing = list(_missing(wanted, found, device, peaks))
    for index, job in enumerate(missing):
        if monotonic() > end:
            return len(missing) - index
        told = job()
        release(device)
        results.save(found, path)
        report(told)
    return 0


def _missing(wanted: Wanted, found: Results, device: Device, peaks: Peaks) -> Iterator[Callable[[], str]]:
    """What is asked for and not found: each adds to it when it is called, and returns what to tell."""
    trials: dict[str, Callable[[], dict[str, Any]]] = {
        "lenet5 on digits": lambda: learning.digits(device, wanted.epochs),
        f"{wanted.overfit} by heart": lambda: learning.by_heart(wanted.overfit, wanted.images, device, LIMIT),
    }

    def learn(name: str) -> str:
        found.learned[name] = trials[name]()
        return results.learned_line(name, found.learned[name])

    def time(case: Case) -> str:
        found.rows.append(measure(case, device, peaks, wanted.duration))
        return results.line(found.rows[-1])

    if "learning" in wanted.parts:
        yield from (partial(learn, name) for name in trials if name not in found.learned)
    if "throughput" in wanted.parts:
        asked = cases(wanted.networks, wanted.tasks, wanted.modes, wanted.batches)
        yield from (partial(time, case) for case in asked if not found.has(case))
