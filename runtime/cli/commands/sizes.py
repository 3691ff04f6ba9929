"""Compare the shapes that cnnc predicts with those that PyTorch gives, for all heights and widths up to a limit.

Every height is tried with the network's own width, every width with its own height, and every square. Convolution and
pooling treat the two apart, so that says it for all pairs; where a network brings them together, as `flatten` does,
every pair that it can tell apart is tried besides. `--pairs` takes nobody's word for that and tries all pairs. An input
that PyTorch refuses must be refused here, and no other. Without a SPEC all that ship with cnnc are compared.
"""

from __future__ import annotations

import gc
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...io.limits import add_limit_argument
from ...io.refusal import Refusal, printable
from ...io.spec_names import shipped_names
from ...io.terminal import print_problems, print_refusal
from ...library.compiling import compile_spec, network_of
from ...library.specs import stem

if TYPE_CHECKING:
    from ...compare.sizes import Agreement

HELP = "compare predicted shapes with PyTorch's"
LARGEST = 4096


def arguments(parser: ArgumentParser) -> None:
    add_limit_argument(parser)
    parser.add_argument("specs", metavar="SPEC", nargs="*", help="a path, or the name of a shipped spec")
    parser.add_argument("--net", metavar="NAME", help="the net to compile; by default the spec's last")
    parser.add_argument("--most", metavar="N", type=_side, default=300, help="the largest height and width (300)")
    parser.add_argument("--pairs", action="store_true", help="all pairs of a height and a width: 90,000 up to 300")


@dataclass(eq=False)
class Tally:
    """What was found of several networks."""

    agree: int = 0
    differ: int = 0
    tried: int = 0
    refused: int = 0

    def __str__(self) -> str:
        agree = f"{self.agree} network{'s' if self.agree != 1 else ''} agree with PyTorch at {self.tried:,} sizes"
        rest = f"; {self.differ} differ{'s' if self.differ == 1 else ''}" if self.differ else ""
        return f"{agree}, of which {self.refused:,} are refused{rest}"


def run(options: Namespace) -> int:
    gc.enable()
    tally = Tally()
    specs = options.specs or shipped_names()
    status = max([_compare(spec, options, tally) for spec in specs])
    if len(specs) > 1:
        print(tally)
    return status


def _compare(spec: str, options: Namespace, tally: Tally) -> int:
    from ...compare.sizes import Agreement, compare

    try:
        compilation = compile_spec(spec, options.net, allow_open=True)
    except Refusal as refusal:
        print_refusal(refusal)
        return 1
    if compilation.is_family and options.net is None:
        return 0
    print_problems(compilation.problems)
    if not compilation.ok:
        return 1
    name = f"{printable(stem(compilation.source))}  {network_of(compilation).name}"
    try:
        found = compare(compilation, options.most, options.pairs)
    except ImportError:
        raise Refusal("shapes are compared with those of torch, which is not installed", "pip install torch") from None
    if found is None:
        print(f"{name}: no input is a map")
        return 0
    if not isinstance(found, Agreement):
        print_problems([found])
        return 1
    if found.difference:
        tally.differ += 1
        print(f"{name}: {found.difference}", flush=True)
        return 1
    tally.agree, tally.tried, tally.refused = tally.agree + 1, tally.tried + found.tried, tally.refused + found.rejected
    print(
        f"{name}: {found.tried:,} sizes agree ({_sizes(found, options)}), {found.rejected:,} of them refused",
        flush=True,
    )
    return 0


def _sizes(found: Agreement, options: Namespace) -> str:
    if options.pairs:
        return f"all pairs to {options.most}"
    pairs = " and all pairs that differ" if found.has_mixed_sizes else ""
    return f"heights, widths and squares to {options.most}{pairs}"


def _side(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:9]) <= LARGEST:
        raise ArgumentTypeError(f"{text!r} is no number from 1 to {LARGEST}")
    return int(text)
