"""Examine random texts of four kinds within limits of time and memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from time import perf_counter

from .derivation import by_grammar
from .minimize import minimize
from .mutation import by_bytes, by_tokens
from .oracle import Fault
from .syntax_mutation import by_syntax
from .worker import Worker

GENERATORS: dict[str, Callable[[Random], bytes]] = {
    "bytes": by_bytes,
    "tokens": by_tokens,
    "grammar": by_grammar,
    "syntax": by_syntax,
}


@dataclass
class Tally:
    """Statistics of the inputs examined."""

    kinds: Counter[str] = field(default_factory=Counter[str])
    codes: Counter[str] = field(default_factory=Counter[str])
    compiled: int = 0


MINIMIZE_SECONDS = 60.0
"""Time limit for minimizing a finding."""


@dataclass(frozen=True)
class Finding:
    """An input that reveals a fault, as generated and minimized."""

    index: int
    fault: Fault
    text: bytes
    smallest: bytes


def generate(seed: int, index: int) -> tuple[str, bytes]:
    """Generate input `index` of a seed; return its kind and text."""
    rng = Random(f"texts {seed} {index}")
    kind = rng.choice(list(GENERATORS))
    return kind, GENERATORS[kind](rng)


def findings(seed: int, count: int, tally: Tally) -> Iterator[Finding]:
    """Yield the distinct faults of the first `count` inputs of a seed."""
    worker = Worker()
    known: set[tuple[str, str]] = set()
    try:
        for index in range(count):
            kind, data = generate(seed, index)
            outcome = worker.examine(data)
            tally.kinds[kind] += 1
            tally.codes.update(outcome.codes)
            tally.compiled += outcome.compiled
            if outcome.fault and outcome.fault.key not in known:
                known.add(outcome.fault.key)
                yield Finding(index, outcome.fault, data, _minimized(worker, data, outcome.fault))
    finally:
        worker.stop()


def _minimized(worker: Worker, data: bytes, fault: Fault) -> bytes:
    end = perf_counter() + MINIMIZE_SECONDS

    def fails(smaller: bytes) -> bool:
        found = worker.examine(smaller).fault if perf_counter() < end else None
        return found is not None and found.key == fault.key

    return minimize(data, fails)
