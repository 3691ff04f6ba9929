"""Show a net layer by layer: output shapes, parameters, multiply-accumulates, totals."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from ...compiler.pipeline import Compiled
from ..compiling import compile_spec
from ..settings import add_net_arguments, as_mapping
from ..terminal import print_problems

HELP = "show a net layer by layer"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a spec that ships with cnnc")
    add_net_arguments(parser)
    parser.add_argument("--depth", type=int, metavar="N", help="blocks and groups opened: 0 shows the net's own lines")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="for machines")
    forms.add_argument("--after", metavar="PASS", help="the graph as it is after that pass, one node a line")


def run(options: Namespace) -> int:
    compilation = compile_spec(options.spec, options.net, as_mapping(options.settings))
    print_problems(compilation.problems)
    if compilation.result is None:
        return 1
    if options.after is not None and options.after not in compilation.result.states:
        known = ", ".join(compilation.result.states)
        print(f"error: there is no pass {options.after!r}\n  help: the passes are {known}", file=sys.stderr)
        return 2
    print(_text(compilation.result, options).rstrip("\n"))
    return 0


def _text(result: Compiled, options: Namespace) -> str:
    from ...compiler import table

    if options.after is not None:
        return table.graph_text(result.states[options.after])
    return json.dumps(table.as_json(result), indent=2) if options.json else table.table(result, options.depth)
