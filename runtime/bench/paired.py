"""Times of several doings on a machine that others use, too: taken in turn, and compared within each round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, permutations
from math import floor, sqrt
from statistics import median, quantiles
from time import perf_counter, process_time

LEAST = 6
"""Rounds below which the interval of a median is no narrower than all that was seen."""


@dataclass(frozen=True)
class Time:
    """Seconds that one run took."""

    wall: float
    processor: float
    """Of all threads of this process, which other processes hardly change."""


@dataclass(frozen=True)
class Ratio:
    """How one thing compares with another, over rounds."""

    median: float
    low: float
    high: float
    """From `low` to `high` is the interval of the median at 95%, by order statistics: no distribution is assumed."""
    spread: float
    """From the first quartile of the rounds to the third."""

    def __str__(self) -> str:
        return f"{self.median:.3f} ({self.low:.3f} to {self.high:.3f})"


def interleaved(runs: Sequence[Callable[[], object]], rounds: int) -> list[tuple[Time, ...]]:
    """What each run took in each round; the order within a round goes through all there are."""
    orders = cycle(permutations(range(len(runs))))
    return [_round(runs, next(orders)) for _ in range(rounds)]


def _round(runs: Sequence[Callable[[], object]], order: Sequence[int]) -> tuple[Time, ...]:
    found = {index: timed(runs[index]) for index in order}
    return tuple(found[index] for index in range(len(runs)))


def timed(run: Callable[[], object]) -> Time:
    """The time of one run."""
    wall, processor = perf_counter(), process_time()
    run()
    return Time(perf_counter() - wall, process_time() - processor)


def ratio(pairs: Iterable[tuple[float, float]]) -> Ratio:
    """Of the first of each pair to the second; there are two pairs at least."""
    found = sorted(one / other for one, other in pairs)
    count = len(found)
    beyond = max(0, floor((count - 1.96 * sqrt(count)) / 2))
    first, _, third = quantiles(found, n=4)
    return Ratio(median(found), found[beyond], found[count - 1 - beyond], third - first)
