"""Compare two nets: layers, arguments, names of weights, connections, shapes and costs.

Nets that differ only in their text are equal. Exit status: 0 if the nets are equal, 1 if they differ.

  -  removed     +  added     ~  changed     =  renamed: its weights have other keys in the state_dict
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from ..options.networks import compile_networks
from ..options.settings import add_net_arguments, as_mapping

HELP = "compare two nets layer by layer"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("first", metavar="A", help="a path, or the name of a shipped spec; A:NET selects a net")
    parser.add_argument("second", metavar="B", help="another")
    add_net_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    found = compile_networks([options.first, options.second], as_mapping(options.settings), options.net)
    if found is None:
        return 1
    from ....compiler.reports.difference import difference
    from ....compiler.reports.difference_text import as_text

    first, second = found
    compared = difference(first, second)
    if options.json:
        print(json.dumps(compared.as_json(), indent=2))
    else:
        print(as_text(compared, first.name, second.name), end="")
    return 1 if compared else 0
