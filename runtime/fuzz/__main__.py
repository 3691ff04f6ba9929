"""`python -m cnnc.runtime.fuzz texts|operators [--count N] [--seed S] [--findings DIR]`."""

from __future__ import annotations

import hashlib
import sys
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

from .texts import SORTS, Finding, Tally, findings


def main() -> int:
    """Run one of the fuzzers; 1 where it finds something."""
    parser = ArgumentParser(prog="python -m cnnc.runtime.fuzz", description="Look for what breaks cnnc.")
    parser.add_argument("what", choices=["texts", "operators"])
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
    return _texts(options.seed, options.count, options.findings)


def _texts(seed: int, count: int, folder: Path) -> int:
    start, tally, found = perf_counter(), Tally(), 0
    for finding in findings(seed, count, tally):
        found += 1
        _tell(finding, folder)
    sorts = ", ".join(f"{tally.sorts[sort]:,} {sort}" for sort in SORTS)
    print(f"texts: seed {seed}, {count:,} inputs ({sorts}) in {perf_counter() - start:,.0f} s")
    print(f"{tally.compiled:,} compile; {len(tally.codes)} codes met; {found} findings")
    return 1 if found else 0


def _operators(seed: int, count: int) -> int:
    from .operators import Agreements, disagreements

    start, agreements, found = perf_counter(), Agreements(), 0
    for tried, difference in disagreements(seed, count, agreements):
        found += 1
        print(f"{tried}: {difference}", flush=True)
    print(f"operators: seed {seed}, {count:,} configurations in {perf_counter() - start:,.0f} s")
    print(f"both take {agreements.taken:,}, both refuse {agreements.refused:,}; {found} disagreements")
    for reason, times in agreements.stricter.most_common():
        print(f"cnnc alone refuses {times:,}: {reason}")
    return 1 if found else 0


def _tell(finding: Finding, folder: Path) -> None:
    """Print a finding, and write it where a test can take it from."""
    fault = finding.fault
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(finding.smallest).hexdigest()[:12]}.txt"
    path.write_bytes(finding.smallest)
    print(f"input {finding.index}: {fault.kind}: {fault.place}; {path}, {len(finding.smallest)} bytes")
    print(fault.story, flush=True)


if __name__ == "__main__":
    sys.exit(main())
