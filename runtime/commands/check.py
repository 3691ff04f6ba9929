"""Compile specs without writing anything, and say of each what it is or what is wrong with it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..compiling import compile_spec, summary
from ..library import stem
from ..refusal import Refusal, shown
from ..settings import add_net_arguments, as_mapping
from ..terminal import print_problems, print_refusal

HELP = "find the mistakes in specs"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, or the name of a spec that ships with cnnc")
    add_net_arguments(parser)


def run(options: Namespace) -> int:
    return max([_check(spec, options) for spec in options.specs])


def _check(spec: str, options: Namespace) -> int:
    try:
        compilation = compile_spec(spec, options.net, as_mapping(options.settings), takes_open=True)
    except Refusal as refusal:
        print_refusal(refusal)
        return 1
    if compilation.is_family and options.net is None:
        print(f"{shown(stem(compilation.source))}  a family: its net waits for the values that a variant gives it")
        return 0
    print_problems(compilation.problems)
    if not compilation.ok:
        return 1
    print(f"{shown(stem(compilation.source))}  {summary(compilation)}")
    return 0
