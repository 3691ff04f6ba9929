"""Texts of four sorts, each through everything that cnnc does without torch, in limits of time and memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from time import perf_counter

from .derivation import by_grammar
from .minimise import minimised
from .mutation import by_bytes, by_tokens
from .planting import by_planting
from .trial import Fault
from .workers import Worker

SORTS: dict[str, Callable[[Random], bytes]] = {
    "bytes": by_bytes,
    "tokens": by_tokens,
    "grammar": by_grammar,
    "planted": by_planting,
}


@dataclass
class Tally:
    """What became of the inputs of one run."""

    sorts: Counter[str] = field(default_factory=Counter[str])
    codes: Counter[str] = field(default_factory=Counter[str])
    compiled: int = 0


PATIENCE = 60.0
"""Seconds for which a finding is cut down."""


@dataclass(frozen=True)
class Finding:
    """An input that shows a fault, as it was made and as small as it can be."""

    index: int
    fault: Fault
    made: bytes
    smallest: bytes


def text(seed: int, index: int) -> tuple[str, bytes]:
    """Input `index` of a seed, and its sort."""
    rng = Random(f"texts {seed} {index}")
    sort = rng.choice(list(SORTS))
    return sort, SORTS[sort](rng)


def findings(seed: int, count: int, tally: Tally) -> Iterator[Finding]:
    """What the first `count` inputs of a seed show; of faults that are alike, the first."""
    worker = Worker()
    known: set[tuple[str, str]] = set()
    try:
        for index in range(count):
            sort, data = text(seed, index)
            outcome = worker.examine(data)
            tally.sorts[sort] += 1
            tally.codes.update(outcome.codes)
            tally.compiled += outcome.compiled
            if outcome.fault and outcome.fault.key not in known:
                known.add(outcome.fault.key)
                yield Finding(index, outcome.fault, data, _smallest(worker, data, outcome.fault))
    finally:
        worker.stop()


def _smallest(worker: Worker, data: bytes, fault: Fault) -> bytes:
    end = perf_counter() + PATIENCE

    def still(less: bytes) -> bool:
        found = worker.examine(less).fault if perf_counter() < end else None
        return found is not None and found.key == fault.key

    return minimised(data, still)
