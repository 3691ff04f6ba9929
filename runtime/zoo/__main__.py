"""Compare the shipped networks with torchvision's and timm's: `python -m cnnc.runtime.zoo [NAME...]`.

Each network and its reference get the same random weights and running statistics and run on two random images, in
evaluation and for one training step. With --device each network runs on that device instead, forward and backward, in
float32 and under autocast to bfloat16, in both memory formats, and is compared with the CPU. Networks of more than 5 G
MACs get smaller images if they accept them. One network at a time is in memory. Exit status 1 if one differs.
"""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from ...compiler.pytorch.header import text_hash
from ..compare.reference_network import LIBRARIES
from ..io.exit_status import exit_status_of
from ..io.refusal import Refusal
from ..io.spec_names import shipped_names
from ..io.terminal import print_problems, print_refusal
from ..library.catalog import natural_order
from ..library.compiling import compile_spec, network_of
from ..library.loading import CompileError, checked
from . import run_table, table
from .compare import MOST_MACS, compare
from .device_run import device_name, run
from .references import reference_of, versions
from .results import Results
from .row import Row, read_row
from .run_table import DeviceRun, read_run


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each network as soon as it is compared, then a summary."""
    parser = ArgumentParser("cnnc.runtime.zoo", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("names", metavar="NAME", nargs="*", help="shipped specs (all)")
    parser.add_argument("--against", choices=LIBRARIES, help="only networks with a reference in this library")
    parser.add_argument(
        "--device", metavar="cuda", help="run every network on this device, and compare with the CPU only"
    )
    parser.add_argument(
        "--results", metavar="FILE", type=Path, help="write the rows to this file, and skip those that it already has"
    )
    parser.add_argument(
        "--markdown", action="store_true", help="print the table as Markdown, and progress to standard error"
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
    """The named specs, or all shipped specs, without families."""
    return [name for name in natural_order(names or shipped_names()) if not compile_spec(name).is_family]


def _compare_all(names: Sequence[str], library: str | None, results: Results, stream: TextIO, markdown: bool) -> int:
    found = {name: reference_of(name) for name in names}
    pairs = [
        (name, reference) for name, reference in found.items() if reference and reference.startswith(library or "")
    ]
    print(table.heading(), file=stream, flush=True)
    rows: list[Row] = []
    for name, reference in pairs:
        key = f"{name} {reference} {_digest(name)} {versions()}"
        stored = results.find(key)
        row = read_row(stored) if stored else compare(name, reference)
        results.add(key, asdict(row))
        print(table.line(row), file=stream, flush=True)
        gc.collect()
        rows.append(row)
    without = [] if library else [name for name, reference in found.items() if reference is None]
    print(table.markdown(rows, without) if markdown else f"\n{table.LEGEND}\n{table.total(rows, without)}")
    return 0 if all(row.equal for row in rows) else 1


def _run_all(names: Sequence[str], device: str, results: Results, stream: TextIO, markdown: bool) -> int:
    full_name = device_name(device)
    print(run_table.heading(), file=stream, flush=True)
    rows: list[DeviceRun] = []
    for name in names:
        key = f"{name} {_digest(name)} on {full_name}"
        stored = results.find(key)
        row = read_run(stored) if stored else run(name, device, MOST_MACS)
        results.add(key, asdict(row))
        print(run_table.line(row), file=stream, flush=True)
        gc.collect()
        rows.append(row)
    if markdown:
        print(run_table.markdown(rows, full_name))
    else:
        print(f"\n{run_table.LEGEND}\n{run_table.total(rows, full_name)}")
    return 0 if all(row.passes for row in rows) else 1


def _digest(name: str) -> str:
    """The hash of a spec's generated code. Raises CompileError."""
    return text_hash(network_of(checked(compile_spec(name))).code)


if __name__ == "__main__":
    sys.exit(exit_status_of(main))
