"""Tell what differs in meaning between two nets: layers, arguments, names of weights, wiring, shapes and costs.

Nets that are only written differently are equal. The exit status is 0 where they are, and 1 where they differ.

  -  removed     +  added     ~  changed     =  renamed: its weights have other keys in the state_dict
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from ..options.networks import networks
from ..options.settings import add_net_arguments, as_mapping

HELP = "tell what differs in meaning between two nets"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("first", metavar="A", help="a path, a shipped spec's name, or either with :NET")
    parser.add_argument("second", metavar="B", help="the same")
    add_net_arguments(parser)
    parser.add_argument("--json", action="store_true", help="for machines")


def run(options: Namespace) -> int:
    found = networks([options.first, options.second], as_mapping(options.settings), options.net)
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
