"""Compare the shipped networks with torchvision's and timm's: `python -m cnnc.runtime.zoo [NAME...]`.

Each is built beside its counterpart, with the same random weights and running statistics, and run on two random images:
in evaluation, and for one step of training. Networks of more than 5 G MACs see smaller images where they take such.
One network at a time is in memory. Exit status 1 where one differs.
"""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from ...compiler.pytorch.header import digest
from ..catalogue import in_order
from ..compiling import compile_spec
from ..counterpart import LIBRARIES
from ..library import shipped_names
from ..refusal import Refusal
from ..terminal import print_refusal
from .compare import compare
from .counterparts import counterpart, versions
from .results import Results
from .row import Row, read_row
from .table import LEGEND, heading, line, markdown, total


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each network as soon as it is compared, then how many agree."""
    parser = ArgumentParser("cnnc.runtime.zoo", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("names", metavar="NAME", nargs="*", help="shipped specs; by default all")
    parser.add_argument("--against", choices=LIBRARIES, help="only networks whose counterpart is there")
    parser.add_argument(
        "--results", metavar="FILE", type=Path, help="keep the rows there, and go on from those of an earlier run"
    )
    parser.add_argument(
        "--markdown", action="store_true", help="print the table as Markdown, progress to standard error"
    )
    options = parser.parse_args(arguments)
    try:
        found = {name: counterpart(name) for name in _networks(options.names)}
        chosen = [
            (name, theirs) for name, theirs in found.items() if theirs and theirs.startswith(options.against or "")
        ]
        rows = list(_compared(chosen, Results(options.results), sys.stderr if options.markdown else sys.stdout))
    except Refusal as refusal:
        print_refusal(refusal)
        return 1
    without = [] if options.against else [name for name, theirs in found.items() if theirs is None]
    print(markdown(rows, without) if options.markdown else f"\n{LEGEND}\n{total(rows, without)}")
    return 0 if all(row.equal for row in rows) else 1


def _networks(names: Sequence[str]) -> list[str]:
    """The named specs, or all that ship, without families."""
    return [name for name in in_order(names or shipped_names()) if not compile_spec(name).is_family]


def _compared(pairs: Sequence[tuple[str, str]], results: Results, stream: TextIO) -> Iterator[Row]:
    print(heading(), file=stream, flush=True)
    for name, theirs in pairs:
        row = _row(name, theirs, results)
        print(line(row), file=stream, flush=True)
        gc.collect()
        yield row


def _row(name: str, theirs: str, results: Results) -> Row:
    compilation = compile_spec(name)
    if compilation.result is None:
        mistakes = f"{len(compilation.problems)} mistakes in the spec: see `cnnc check {name}`"
        return Row(name, theirs, 0, 0, (mistakes,))
    key = f"{name} {theirs} {digest(compilation.result.code)} {versions()}"
    kept = results.find(key)
    if kept:
        return read_row(kept)
    row = compare(name, theirs)
    results.add(key, asdict(row))
    return row


if __name__ == "__main__":
    sys.exit(main())
