"""Compare the shapes that cnnc predicts with those that PyTorch gives, for all heights and widths up to a limit.

Every height is tried with the network's own width, every width with its own height, and every square. Convolution and
pooling treat the two apart, so that says it for all pairs; where a network brings them together, as `flatten` does,
every pair that it can tell apart is tried besides. An input that PyTorch refuses must be refused here, and no other.
"""

from __future__ import annotations

import gc
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from ..compiling import compile_spec, compiled
from ..library import stem
from ..refusal import Refusal, shown
from ..terminal import print_problems, print_refusal

HELP = "compare predicted shapes with PyTorch's"
LARGEST = 4096


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, or the name of a spec that ships with cnnc")
    parser.add_argument("--net", metavar="NAME", help="the net to compile; by default the spec's last")
    parser.add_argument("--most", metavar="N", type=_side, default=300, help="the largest height and width (300)")


def run(options: Namespace) -> int:
    gc.enable()
    return max([_compare(spec, options) for spec in options.specs])


def _compare(spec: str, options: Namespace) -> int:
    from ..sizes import Agreement, compare

    try:
        compilation = compile_spec(spec, options.net, takes_open=True)
    except Refusal as refusal:
        print_refusal(refusal)
        return 1
    print_problems(compilation.problems)
    if not compilation.ok:
        return 1
    name = f"{shown(stem(compilation.source))}  {compiled(compilation).name}"
    try:
        found = compare(compilation, options.most)
    except ImportError:
        raise Refusal("shapes are compared with those of torch, which is not installed", "pip install torch") from None
    if found is None:
        print(f"{name}: no input is a map")
        return 0
    if not isinstance(found, Agreement):
        print_problems([found])
        return 1
    if found.difference:
        print(f"{name}: {found.difference}")
        return 1
    pairs = " and all pairs that differ" if found.mixes else ""
    sizes = f"heights, widths and squares to {options.most}{pairs}"
    print(f"{name}: {found.tried:,} sizes agree ({sizes}), of which {found.refused:,} are refused")
    return 0


def _side(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:9]) <= LARGEST:
        raise ArgumentTypeError(f"{text!r} is no number from 1 to {LARGEST}")
    return int(text)
