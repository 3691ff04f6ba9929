"""Show a net layer by layer: output shapes, parameters, multiply-accumulates, totals. Of several nets, a row each."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from ....compiler.compilation import Compiled
from ...io.refusal import Refusal
from ...io.terminal import print_problems
from ...library.compiling import compile_spec, refuse_open_sizes
from ..options.memory import add_budget_arguments, is_requested, requested_budget
from ..options.settings import add_net_arguments, as_mapping
from . import table as comparison

HELP = "show a net layer by layer"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, or the name of a shipped spec")
    parser.add_argument("--all", action="store_true", help="all nets of the spec that need no values, a row each")
    add_net_arguments(parser)
    parser.add_argument("--depth", type=int, metavar="N", help="blocks and groups opened: 0 shows the net's own lines")
    parser.add_argument(
        "--input",
        metavar="SIZE",
        dest="inputs",
        action="append",
        default=[],
        help="other sizes of the input, with names for those that stay unknown: 3xHxW, left=3xHxW",
    )
    add_budget_arguments(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print JSON")
    forms.add_argument("--receptive", action="store_true", help="stride and receptive field of every value")
    forms.add_argument("--after", metavar="PASS", help="the spec after parse, elaborate, heads or prune")


def run(options: Namespace) -> int:
    if options.all or len(options.specs) > 1:
        return _rows(options)
    compilation = compile_spec(options.specs[0], options.net, as_mapping(options.settings), allow_open=True)
    print_problems(compilation.problems)
    if compilation.result is None:
        return 1
    stages = ("parse", *compilation.result.states)
    if options.after is not None and options.after not in stages:
        known = ", ".join(stages)
        print(f"error: there is no pass {options.after!r}\n  help: the passes are {known}", file=sys.stderr)
        return 2
    if options.after == "parse":
        from ....dsl.dump import dump
        from ....dsl.parsing.parser import parse

        print(dump(parse(compilation.source).file), end="")
        return 0
    if is_requested(options):
        refuse_open_sizes(compilation.result)
    needs_expressions = compilation.result.symbolic is not None and options.after is None and not options.json
    if options.inputs or options.receptive or needs_expressions:
        return _symbolic(compilation.result, options)
    print(_text(compilation.result, options).rstrip("\n"))
    return 0


def _rows(options: Namespace) -> int:
    """A row for each net, as `cnnc table` prints them."""
    if options.inputs or options.receptive or options.after is not None or is_requested(options):
        raise Refusal("several nets can be shown as they are, or with --json, and in no other form")
    options.format, options.stages = "json" if options.json else "text", False
    return comparison.run(options)


def _symbolic(result: Compiled, options: Namespace) -> int:
    """The table with sizes as expressions, and what the network demands of its input."""
    from ....compiler.passes.analyses.symbolic import Symbolic
    from ....compiler.reports.symbolic_table import receptive_table, symbolic_table
    from ...library import input_sizes

    if options.json or options.after is not None:
        raise Refusal("--input cannot be shown with --json or --after")
    if is_requested(options):
        raise Refusal("--input cannot be shown with --batch, --dtype, --optimizer or --memory")
    found = input_sizes.infer_shapes(result, input_sizes.parse_input_sizes(result, options.inputs))
    if not isinstance(found, Symbolic):
        print_problems([found])
        return 1
    text = receptive_table(result, found) if options.receptive else symbolic_table(result, found, options.depth)
    print(text.rstrip("\n"))
    return 0


def _text(result: Compiled, options: Namespace) -> str:
    from ....compiler.reports.table import as_json, graph_text, table

    if options.after is not None:
        return graph_text(result.states[options.after])
    asked = requested_budget(result, options)
    if options.json:
        return json.dumps(as_json(result, asked), indent=2)
    return table(result, asked, options.depth)
