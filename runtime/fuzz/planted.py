"""Plant errors into specs and measure how many cnnc reports: `python -m cnnc.runtime.fuzz.planted`.

One to five errors of different kinds are planted into lines of shipped specs that compile. An error is found if a
problem with a matching code begins in its line. A problem that matches no planted error is spurious.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

from ...compiler.pipeline import compile_source
from ...dsl.parsing.parser import parse
from ...dsl.problem import Problem
from ...dsl.span import Source
from ...dsl.syntax import Definition
from ..io.exit_status import exit_status_of
from ..io.spec_names import shipped_names
from ..library.specs import find, open_spec
from .texts.error_kinds import KINDS, ErrorKind

MAX_ERRORS = 5
"""The largest number of errors per spec."""

_TRIES = 60


@dataclass(frozen=True)
class Planted:
    """An error in a line of a spec, counted from 1."""

    kind: ErrorKind
    line: int


@dataclass
class Tally:
    """Counts of planted, found and spurious errors; missed ones by kind and spurious ones by code."""

    planted: int = 0
    found: int = 0
    spurious: int = 0
    missed: Counter[str] = field(default_factory=Counter[str])
    excess: Counter[str] = field(default_factory=Counter[str])


def measure(seed: int, count: int) -> Tally:
    """Plant errors into `count` specs and compile them; equal seeds plant equal errors."""
    tally, specs = Tally(), fully_used_specs()
    for index in range(count):
        rng = Random(f"{seed}/{index}")
        source, planted = plant(rng.choice(specs), rng)
        match(planted, compile_source(source, find).problems, tally)
    return tally


@cache
def fully_used_specs() -> tuple[Source, ...]:
    """The shipped specs that compile and use all their definitions, so that all shapes are known."""
    return tuple(source for source in map(open_spec, shipped_names()) if _is_fully_used(source))


def _is_fully_used(source: Source) -> bool:
    result = compile_source(source, find).result
    if result is None:
        return False
    used = {unit.name for unit in result.unit.units()} | {result.name}
    defined = {item.name.text for item in parse(source).file.items if isinstance(item, Definition)}
    return bool(defined) and defined <= used


def plant(source: Source, rng: Random) -> tuple[Source, list[Planted]]:
    """Plant one to five errors in lines that are neither adjacent nor comments."""
    lines = source.text.split("\n")
    target, planted = rng.randint(1, MAX_ERRORS), list[Planted]()
    for _ in range(_TRIES):
        kind = rng.choice(KINDS)
        number = rng.randrange(len(lines))
        free = all(abs(number + 1 - other.line) > 1 and kind is not other.kind for other in planted)
        if not free or (kind.alone and (planted or target > 1)) or lines[number].lstrip().startswith("#"):
            continue
        changed = kind.change(lines[number], rng)
        if changed is not None and changed != lines[number]:
            lines[number] = changed
            planted.append(Planted(kind, number + 1))
        if len(planted) == target:
            break
    return Source(source.name, "\n".join(lines)), planted


def match(planted: Sequence[Planted], problems: Sequence[Problem], tally: Tally) -> None:
    """Match each planted error with one problem that is not a warning."""
    unmatched = [problem for problem in problems if problem.is_error]
    for error in planted:
        tally.planted += 1
        found = next((problem for problem in unmatched if _matches(problem, error)), None)
        if found is None:
            tally.missed[error.kind.name] += 1
            continue
        tally.found += 1
        unmatched.remove(found)
    tally.spurious += len(unmatched)
    tally.excess.update(problem.code for problem in unmatched)


def _matches(problem: Problem, error: Planted) -> bool:
    return problem.code in error.kind.codes and problem.span.first.line == error.line


def main() -> int:
    """Print the figures; return 1 if they miss MIN_FOUND or MAX_SPURIOUS."""
    about = "Measure how many planted errors are reported."
    parser = ArgumentParser(prog="python -m cnnc.runtime.fuzz.planted", description=about)
    parser.add_argument("--count", type=int, default=1_000, metavar="N", help="number of specs (1,000)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="random seed (0)")
    options = parser.parse_args()
    tally = measure(options.seed, options.count)
    found, spurious = tally.found / tally.planted, tally.spurious / tally.planted
    print(f"seed {options.seed}: {tally.planted:,} errors of {len(KINDS)} kinds planted into {options.count:,} specs")
    print(f"{found:.1%} reported; {spurious:.1%} as many reported that were not planted")
    for title, counts in (("missed", tally.missed), ("spurious", tally.excess)):
        for what, count in counts.most_common(12):
            print(f"  {title}: {what}: {count:,}")
    return 0 if found >= MIN_FOUND and spurious <= MAX_SPURIOUS else 1


MIN_FOUND, MAX_SPURIOUS = 0.9, 0.2

if __name__ == "__main__":
    sys.exit(exit_status_of(main))
