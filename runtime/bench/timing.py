"""Time functions on a shared machine: they run in turn, and are compared within each round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, permutations
from math import floor, sqrt
from statistics import median, quantiles
from time import perf_counter, process_time

MIN_ROUNDS = 6
"""With fewer rounds the confidence interval of the median is the whole range."""


@dataclass(frozen=True)
class Time:
    """Seconds of one run."""

    wall: float
    processor: float
    """CPU time of all threads of this process, which other processes hardly affect."""


@dataclass(frozen=True)
class Ratio:
    """The ratio of two times over all rounds."""

    median: float
    low: float
    high: float
    """`low` to `high` is the 95% confidence interval of the median by order statistics, free of distribution."""
    spread: float
    """The interquartile range of the rounds."""

    def __str__(self) -> str:
        return f"{self.median:.3f} ({self.low:.3f} to {self.high:.3f})"


def interleaved(runs: Sequence[Callable[[], object]], rounds: int) -> list[tuple[Time, ...]]:
    """Return the times of each run in each round; the order within a round cycles through all permutations."""
    orders = cycle(permutations(range(len(runs))))
    return [_round(runs, next(orders)) for _ in range(rounds)]


def _round(runs: Sequence[Callable[[], object]], order: Sequence[int]) -> tuple[Time, ...]:
    found = {index: timed(runs[index]) for index in order}
    return tuple(found[index] for index in range(len(runs)))


def timed(run: Callable[[], object]) -> Time:
    """Time one run."""
    wall, processor = perf_counter(), process_time()
    run()
    return Time(perf_counter() - wall, process_time() - processor)


def ratio(pairs: Iterable[tuple[float, float]]) -> Ratio:
    """The ratio of the first to the second of each pair; needs at least two pairs."""
    found = sorted(one / other for one, other in pairs)
    count = len(found)
    excluded = max(0, floor((count - 1.96 * sqrt(count)) / 2))
    first, _, third = quantiles(found, n=4)
    return Ratio(median(found), found[excluded], found[count - 1 - excluded], third - first)
