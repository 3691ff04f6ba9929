"""How many planted mistakes are found, and how many others are reported: `python -m cnnc.runtime.fuzz.planted`.

One to five mistakes, each of another kind, are planted into lines of shipped specs that compile. A mistake is found
where a problem with a code that fits it begins in its line. A problem that fits no planted mistake is spurious.
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
from ..io.exit_status import ended
from ..io.spec_names import shipped_names
from ..library.specs import find, open_spec
from .texts.mutation_kinds import KINDS, Kind

MOST = 5
"""Mistakes that are planted into one spec."""

_TRIES = 60


@dataclass(frozen=True)
class Planted:
    """A mistake in a line of a spec, counted from 1."""

    kind: Kind
    line: int


@dataclass
class Tally:
    """What became of the planted mistakes, and by kind and code what went wrong."""

    planted: int = 0
    found: int = 0
    spurious: int = 0
    missed: Counter[str] = field(default_factory=Counter[str])
    excess: Counter[str] = field(default_factory=Counter[str])


def measure(seed: int, count: int) -> Tally:
    """Plant mistakes into `count` specs; the same seed plants the same ones."""
    tally, specs = Tally(), whole_specs()
    for index in range(count):
        chance = Random(f"{seed}/{index}")
        source, planted = plant(chance.choice(specs), chance)
        judge(planted, compile_source(source, find).problems, tally)
    return tally


@cache
def whole_specs() -> tuple[Source, ...]:
    """The shipped specs that compile and use every layer that they write down: of others no shape is known."""
    return tuple(source for source in map(open_spec, shipped_names()) if _is_whole(source))


def _is_whole(source: Source) -> bool:
    """It has a net of its own, and every block is expanded."""
    result = compile_source(source, find).result
    if result is None:
        return False
    used = {unit.name for unit in result.unit.units()} | {result.name}
    defined = {item.name.text for item in parse(source).file.items if isinstance(item, Definition)}
    return bool(defined) and defined <= used


def plant(source: Source, chance: Random) -> tuple[Source, list[Planted]]:
    """One to five mistakes in lines that do not touch, none of them a comment."""
    lines = source.text.split("\n")
    wanted, planted = chance.randint(1, MOST), list[Planted]()
    for _ in range(_TRIES):
        kind = chance.choice(KINDS)
        number = chance.randrange(len(lines))
        free = all(abs(number + 1 - other.line) > 1 and kind is not other.kind for other in planted)
        if not free or (kind.alone and (planted or wanted > 1)) or lines[number].lstrip().startswith("#"):
            continue
        changed = kind.change(lines[number], chance)
        if changed is not None and changed != lines[number]:
            lines[number] = changed
            planted.append(Planted(kind, number + 1))
        if len(planted) == wanted:
            break
    return Source(source.name, "\n".join(lines)), planted


def judge(planted: Sequence[Planted], problems: Sequence[Problem], tally: Tally) -> None:
    """Match each planted mistake with one problem; warnings are no mistakes."""
    left = [problem for problem in problems if problem.is_error]
    for mistake in planted:
        tally.planted += 1
        match = next((problem for problem in left if _fits(problem, mistake)), None)
        if match is None:
            tally.missed[mistake.kind.name] += 1
            continue
        tally.found += 1
        left.remove(match)
    tally.spurious += len(left)
    tally.excess.update(problem.code for problem in left)


def _fits(problem: Problem, mistake: Planted) -> bool:
    return problem.code in mistake.kind.codes and problem.span.first.line == mistake.line


def main() -> int:
    """Print the figures; 1 where they are worse than they must be."""
    about = "Measure how many planted mistakes are found."
    parser = ArgumentParser(prog="python -m cnnc.runtime.fuzz.planted", description=about)
    parser.add_argument("--count", type=int, default=1_000, metavar="N", help="how many specs (1,000)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="which mistakes (0)")
    options = parser.parse_args()
    tally = measure(options.seed, options.count)
    found, spurious = tally.found / tally.planted, tally.spurious / tally.planted
    print(f"seed {options.seed}: {tally.planted:,} mistakes of {len(KINDS)} kinds planted into {options.count:,} specs")
    print(f"found {found:.1%}; {spurious:.1%} as many spurious ones")
    for title, counts in (("missed", tally.missed), ("spurious", tally.excess)):
        for what, count in counts.most_common(12):
            print(f"  {title}: {what}: {count:,}")
    return 0 if found >= LEAST_FOUND and spurious <= MOST_SPURIOUS else 1


LEAST_FOUND, MOST_SPURIOUS = 0.9, 0.2

if __name__ == "__main__":
    sys.exit(ended(main))
