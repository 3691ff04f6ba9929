"""Run a fuzzer: `python -m cnnc.runtime.fuzz texts|operators|networks [--count N] [--seed S] [--findings DIR]`."""

from __future__ import annotations

import hashlib
import sys
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

from ..io.exit_status import exit_status_of
from .texts.fuzzer import GENERATORS, Tally, findings
from .texts.oracle import Fault


def main() -> int:
    """Run a fuzzer; return 1 if it finds a fault."""
    parser = ArgumentParser(prog="python -m cnnc.runtime.fuzz", description="Fuzz cnnc.")
    parser.add_argument("what", choices=["texts", "operators", "networks"])
    parser.add_argument("--count", type=int, default=10_000, metavar="N", help="number of inputs (10,000)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="random seed (0)")
    parser.add_argument(
        "--findings", type=Path, default=Path("findings"), metavar="DIR", help="folder for the findings (findings)"
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
        _report(finding.index, finding.fault, finding.smallest, folder)
    kinds = ", ".join(f"{tally.kinds[kind]:,} {kind}" for kind in GENERATORS)
    print(f"texts: seed {seed}, {count:,} inputs ({kinds}) in {perf_counter() - start:,.0f} s")
    print(f"{tally.compiled:,} compile; {len(tally.codes)} codes occur; {found} findings")
    return 1 if found else 0


def _operators(seed: int, count: int) -> int:
    from .networks.operator_fuzzer import Agreements, disagreements

    start, agreements, found = perf_counter(), Agreements(), 0
    for configuration, difference in disagreements(seed, count, agreements):
        found += 1
        print(f"{configuration}: {difference}", flush=True)
    print(f"operators: seed {seed}, {count:,} configurations in {perf_counter() - start:,.0f} s")
    print(f"both accept {agreements.accepted:,}, both reject {agreements.rejected:,}; {found} disagreements")
    for title, count in agreements.stricter.most_common():
        print(f"only cnnc rejects {count:,}: {title}")
    return 1 if found else 0


def _networks(seed: int, count: int, folder: Path) -> int:
    from .networks.fuzzer import UNSUPPORTED, Tally, disagreements
    from .networks.isolated_process import IsolatedProcess

    start, tally, found = perf_counter(), Tally(), 0
    for disagreement in disagreements(seed, count, tally, IsolatedProcess(seed)):
        found += 1
        _report(disagreement.index, disagreement.fault, disagreement.smallest.encode(), folder)
    print(f"networks: seed {seed}, {count:,} networks in {perf_counter() - start:,.0f} s; {found} disagreements")
    print(f"{tally.compiled:,} compile, to {tally.nodes:,} nodes of {len(tally.operators)} operators")
    print(
        f"{tally.open_networks:,} of them with open sizes, at {tally.sizes:,} sizes, "
        f"of which both reject {tally.rejected_sizes:,}"
    )
    print(f"{tally.with_other_arguments:,} of them also with another constructor argument")
    for code, rejected in tally.unsupported.most_common():
        print(f"only cnnc rejects {rejected:,}: {code}, {UNSUPPORTED[code]}")
    return 1 if found else 0


def _report(index: int, fault: Fault, smallest: bytes, folder: Path) -> None:
    """Print a finding, and write its input to the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(smallest).hexdigest()[:12]}.txt"
    path.write_bytes(smallest)
    print(f"input {index}: {fault.kind}: {fault.place}; {path}, {len(smallest)} bytes")
    print(fault.details, flush=True)


if __name__ == "__main__":
    sys.exit(exit_status_of(main))
