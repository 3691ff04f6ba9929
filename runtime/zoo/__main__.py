"""Compare the shipped networks with torchvision's and timm's: `python -m cnnc.runtime.zoo [NAME...]`.

Each is built beside its counterpart, with the same random weights and running statistics, and run on two random images
of the published size: in evaluation, and for one step of training. One network at a time is in memory; the largest,
regnet_y_128gf, takes about 9 GB. Exit status 1 where one differs.
"""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from typing import TextIO

from ..catalogue import in_order
from ..compiling import compile_spec
from ..counterpart import LIBRARIES
from ..library import shipped_names
from ..loading import CompileError
from ..refusal import Refusal
from ..terminal import print_refusal
from .compare import Row, compare
from .counterparts import counterpart
from .table import LEGEND, heading, line, markdown, total


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each network as soon as it is compared, then how many agree."""
    parser = ArgumentParser("cnnc.runtime.zoo", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("names", metavar="NAME", nargs="*", help="shipped specs; by default all")
    parser.add_argument("--against", choices=LIBRARIES, help="only networks whose counterpart is there")
    parser.add_argument(
        "--markdown", action="store_true", help="print the table as Markdown, progress to standard error"
    )
    options = parser.parse_args(arguments)
    names = in_order(options.names or shipped_names())
    try:
        families = {name for name in names if compile_spec(name).is_family}
        pairs = [(name, counterpart(name)) for name in names if name not in families]
        chosen = [(name, found) for name, found in pairs if found and found.startswith(options.against or "")]
        rows = list(_compared(chosen, sys.stderr if options.markdown else sys.stdout))
    except Refusal as refusal:
        print_refusal(refusal)
        return 1
    without = [] if options.against else [name for name, found in pairs if found is None]
    print(markdown(rows, without) if options.markdown else f"\n{LEGEND}\n{total(rows, without)}")
    return 0 if all(row.equal for row in rows) else 1


def _compared(pairs: Sequence[tuple[str, str]], stream: TextIO) -> Iterator[Row]:
    print(heading(), file=stream, flush=True)
    for name, found in pairs:
        try:
            row = compare(name, found)
        except CompileError as error:
            row = Row(name, found, 0, 0, (f"{len(error.problems)} mistakes in the spec: see `cnnc check {name}`",))
        print(line(row), file=stream, flush=True)
        gc.collect()
        yield row


if __name__ == "__main__":
    sys.exit(main())
