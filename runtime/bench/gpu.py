"""Everything that is measured where a GPU is: peaks, throughput, and whether networks learn there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from . import results
from .device import Device
from .roofline import measure_peaks
from .throughput import cases, measure, release

NETWORKS = ("resnet50", "vgg16", "inception_v1", "efficientnet_b0")
BATCHES = (64, 256)
TASKS = ("training", "inference")
MODES = ("eager", "compiled")


@dataclass(frozen=True)
class Wanted:
    """What a run is asked for."""

    networks: Sequence[str]
    tasks: Sequence[str]
    modes: Sequence[str]
    batches: Sequence[int]
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
    asked = cases(wanted.networks, wanted.tasks, wanted.modes, wanted.batches)
    missing = [case for case in asked if not found.has(case)]
    for index, case in enumerate(missing):
        if monotonic() > end:
            return len(missing) - index
        found.rows.append(measure(case, device, peaks, wanted.duration))
        release(device)
        results.save(found, path)
        report(results.line(found.rows[-1]))
    return 0
