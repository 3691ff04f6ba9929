"""Compare the shipped networks with torchvision's and timm's: `python -m cnnc.runtime.zoo [NAME...]`.

Each is built beside its counterpart, with the same random weights and running statistics, and run on two random images:
in evaluation, and for one step of training. With --device each runs there, forward and backward, in float32 and in
autocast to bfloat16, in both orders of memory, beside the CPU. Networks of more than 5 G MACs see smaller images where
they take such. One network at a time is in memory. Exit status 1 where one differs.
"""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from ...compiler.pytorch.header import digest
from ..compare.counterpart import LIBRARIES
from ..io.exit_status import ended
from ..io.refusal import Refusal
from ..io.spec_names import shipped_names
from ..io.terminal import print_problems, print_refusal
from ..library.catalogue import in_order
from ..library.compiling import compile_spec, compiled
from ..library.loading import CompileError, checked
from . import runs, table
from .compare import MOST_MACS, compare
from .counterparts import counterpart, versions
from .results import Results
from .row import Row, read_row
from .running import device_called, run
from .runs import Run, read_run


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each network as soon as it is compared, then how many agree."""
    parser = ArgumentParser("cnnc.runtime.zoo", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("names", metavar="NAME", nargs="*", help="shipped specs; by default all")
    parser.add_argument("--against", choices=LIBRARIES, help="only networks whose counterpart is there")
    parser.add_argument(
        "--device", metavar="cuda", help="run every network there, and compare with nothing but the CPU"
    )
    parser.add_argument(
        "--results", metavar="FILE", type=Path, help="keep the rows there, and go on from those of an earlier run"
    )
    parser.add_argument(
        "--markdown", action="store_true", help="print the table as Markdown, progress to standard error"
    )
    options = parser.parse_args(arguments)
    stream = sys.stderr if options.markdown else sys.stdout
    try:
        names, results = _networks(options.names), Results(options.results)
        if options.device:
            return _run_all(names, options.device, results, stream, options.markdown)
        return _compare_all(names, options.against, results, stream, options.markdown)
    except Refusal as refusal:
        print_refusal(refusal)
    except CompileError as error:
        print_problems(error.problems)
    return 1


def _networks(names: Sequence[str]) -> list[str]:
    """The named specs, or all that ship, without families."""
    return [name for name in in_order(names or shipped_names()) if not compile_spec(name).is_family]


def _compare_all(names: Sequence[str], library: str | None, results: Results, stream: TextIO, markdown: bool) -> int:
    found = {name: counterpart(name) for name in names}
    pairs = [(name, theirs) for name, theirs in found.items() if theirs and theirs.startswith(library or "")]
    print(table.heading(), file=stream, flush=True)
    rows: list[Row] = []
    for name, theirs in pairs:
        key = f"{name} {theirs} {_digest(name)} {versions()}"
        kept = results.find(key)
        row = read_row(kept) if kept else compare(name, theirs)
        results.add(key, asdict(row))
        print(table.line(row), file=stream, flush=True)
        gc.collect()
        rows.append(row)
    without = [] if library else [name for name, theirs in found.items() if theirs is None]
    print(table.markdown(rows, without) if markdown else f"\n{table.LEGEND}\n{table.total(rows, without)}")
    return 0 if all(row.equal for row in rows) else 1


def _run_all(names: Sequence[str], device: str, results: Results, stream: TextIO, markdown: bool) -> int:
    where = device_called(device)
    print(runs.heading(), file=stream, flush=True)
    rows: list[Run] = []
    for name in names:
        key = f"{name} {_digest(name)} on {where}"
        kept = results.find(key)
        row = read_run(kept) if kept else run(name, device, MOST_MACS)
        results.add(key, asdict(row))
        print(runs.line(row), file=stream, flush=True)
        gc.collect()
        rows.append(row)
    print(runs.markdown(rows, where) if markdown else f"\n{runs.LEGEND}\n{runs.total(rows, where)}")
    return 0 if all(row.good for row in rows) else 1


def _digest(name: str) -> str:
    """Of a shipped spec's generated code. Raises CompileError."""
    return digest(compiled(checked(compile_spec(name))).code)


if __name__ == "__main__":
    sys.exit(ended(main))
