"""Compile specs without writing anything, and say of each what it is or what is wrong with it.

Exit status: 0 where no spec has errors; 1 where one has, cannot be read, or has warnings under --warnings-as-errors.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..compiling import compile_spec, summary
from ..formats import Outcome, add_format_arguments, tell
from ..library import stem
from ..refusal import Refusal, shown
from ..settings import add_net_arguments, as_mapping

HELP = "find the mistakes in specs"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, or the name of a spec that ships with cnnc")
    add_net_arguments(parser)
    add_format_arguments(parser)


def run(options: Namespace) -> int:
    return tell((_check(spec, options) for spec in options.specs), options.format)


def _check(spec: str, options: Namespace) -> Outcome:
    try:
        compilation = compile_spec(spec, options.net, as_mapping(options.settings))
    except Refusal as refusal:
        return Outcome(spec, refusal=refusal)
    name = shown(stem(compilation.source))
    if compilation.is_family and options.net is None:
        return Outcome(spec, summary=f"{name}  a family: its net waits for the values that a variant gives it")
    said = f"{name}  {summary(compilation)}" if compilation.ok else ""
    return Outcome(spec, compilation.problems, summary=said, strict=options.warnings_as_errors)
