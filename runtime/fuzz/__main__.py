"""`python -m cnnc.runtime.fuzz texts|operators|networks [--count N] [--seed S] [--findings DIR]`."""

from __future__ import annotations

import hashlib
import sys
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

from ..io.exit_status import ended
from .texts.texts import SORTS, Tally, findings
from .texts.trial import Fault


def main() -> int:
    """Run one of the fuzzers; 1 where it finds something."""
    parser = ArgumentParser(prog="python -m cnnc.runtime.fuzz", description="Look for what breaks cnnc.")
    parser.add_argument("what", choices=["texts", "operators", "networks"])
    parser.add_argument("--count", type=int, default=10_000, metavar="N", help="how many inputs (10,000)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="which inputs (0)")
    parser.add_argument(
        "--findings",
        type=Path,
        default=Path("findings"),
        metavar="DIR",
        help="where texts that show faults go",
    )
    options = parser.parse_args()
    if options.what == "operators":
        return _operators(options.seed, options.count)
    if options.what == "networks":
        return _networks(options.seed, options.count, options.findings)
    return _texts(options.seed, options.count, options.findings)


def _texts(seed: int, count: int, folder: Path) -> int:
    start, tally, found = perf_counter(), Tally(), 0
    for finding in findings(seed, count, tally):
        found += 1
        _tell(finding.index, finding.fault, finding.smallest, folder)
    sorts = ", ".join(f"{tally.sorts[sort]:,} {sort}" for sort in SORTS)
    print(f"texts: seed {seed}, {count:,} inputs ({sorts}) in {perf_counter() - start:,.0f} s")
    print(f"{tally.compiled:,} compile; {len(tally.codes)} codes met; {found} findings")
    return 1 if found else 0


def _operators(seed: int, count: int) -> int:
    from .networks.operators import Agreements, disagreements

    start, agreements, found = perf_counter(), Agreements(), 0
    for tried, difference in disagreements(seed, count, agreements):
        found += 1
        print(f"{tried}: {difference}", flush=True)
    print(f"operators: seed {seed}, {count:,} configurations in {perf_counter() - start:,.0f} s")
    print(f"both take {agreements.taken:,}, both refuse {agreements.refused:,}; {found} disagreements")
    for reason, times in agreements.stricter.most_common():
        print(f"cnnc alone refuses {times:,}: {reason}")
    return 1 if found else 0


def _networks(seed: int, count: int, folder: Path) -> int:
    from .networks.networks import DECLINED, Ran, disagreements
    from .networks.subprocess import Apart

    start, ran, found = perf_counter(), Ran(), 0
    for disagreement in disagreements(seed, count, ran, Apart(seed)):
        found += 1
        _tell(disagreement.index, disagreement.fault, disagreement.smallest.encode(), folder)
    print(f"networks: seed {seed}, {count:,} networks in {perf_counter() - start:,.0f} s; {found} disagreements")
    print(f"{ran.compiled:,} compile, to {ran.nodes:,} nodes of {len(ran.operators)} operators")
    print(f"{ran.open:,} of them with open sizes, at {ran.sizes:,} sizes, of which both refuse {ran.refused:,}")
    print(f"{ran.reset:,} of them once more with another value for a parameter of the class")
    for code, times in ran.declined.most_common():
        print(f"cnnc alone refuses {times:,}: {code}, {DECLINED[code]}")
    return 1 if found else 0


def _tell(index: int, fault: Fault, smallest: bytes, folder: Path) -> None:
    """Print a finding, and write it where a test can take it from."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(smallest).hexdigest()[:12]}.txt"
    path.write_bytes(smallest)
    print(f"input {index}: {fault.kind}: {fault.place}; {path}, {len(smallest)} bytes")
    print(fault.story, flush=True)


if __name__ == "__main__":
    sys.exit(ended(main))
