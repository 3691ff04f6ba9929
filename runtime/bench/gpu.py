"""The GPU benchmark: peaks, throughput, and whether networks learn."""

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
"""Epochs within which a network must overfit its images."""


@dataclass(frozen=True)
class Selection:
    """The measurements to make."""

    parts: Sequence[str]
    networks: Sequence[str]
    tasks: Sequence[str]
    modes: Sequence[str]
    batches: Sequence[int]
    overfit: str
    """The network that overfits images."""
    images: int
    epochs: int | None
    """Epochs of LeNet-5 on digits, by default those of `cnnc train`."""
    size: int
    """Size of the matrices whose product measures the peak."""
    duration: float
    """Seconds for which a pair is measured."""
    minutes: float
    """Time after which no measurement is started."""


def run(selection: Selection, device: Device, path: Path, report: Callable[[str], None]) -> int:
    """Make the measurements that the file at `path` lacks, and save after each; return how many remain.

    Raises Refusal and CompileError.
    """
    found = results.read(path, device)
    end = monotonic() + 60 * selection.minutes
    peaks = found.peaks = found.peaks or measure_peaks(device, selection.size)
    results.save(found, path)
    report(results.peaks_line(peaks))
    missing = list(_missing(selection, found, device, peaks))
    for index, job in enumerate(missing):
        if monotonic() > end:
            return len(missing) - index
        message = job()
        release(device)
        results.save(found, path)
        report(message)
    return 0


def _missing(selection: Selection, found: Results, device: Device, peaks: Peaks) -> Iterator[Callable[[], str]]:
    """The selected measurements that are not in `found`; calling one adds it and returns a line to print."""
    trials: dict[str, Callable[[], dict[str, Any]]] = {
        "lenet5 on digits": lambda: learning.train_on_digits(device, selection.epochs),
        f"{selection.overfit} by heart": lambda: learning.overfit(selection.overfit, selection.images, device, LIMIT),
    }

    def learn(name: str) -> str:
        found.learned[name] = trials[name]()
        return results.learned_line(name, found.learned[name])

    def time(case: Case) -> str:
        found.rows.append(measure(case, device, peaks, selection.duration))
        return results.line(found.rows[-1])

    if "learning" in selection.parts:
        yield from (partial(learn, name) for name in trials if name not in found.learned)
    if "throughput" in selection.parts:
        selected = cases(selection.networks, selection.tasks, selection.modes, selection.batches)
        yield from (partial(time, case) for case in selected if not found.has(case))
