"""Compare networks: one row each, with their papers, layers, parameters, multiply-accumulates and memory.

The paper is the first "Author YEAR", "Author et al. YEAR" or "Author and Author YEAR" in the net's doc comment.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ..options.networks import compile_networks
from ..options.settings import add_net_arguments, as_mapping

HELP = "compare networks, a row each"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "specs", metavar="SPEC", nargs="+", help="a path, or the name of a shipped spec; SPEC:NET selects a net"
    )
    add_net_arguments(parser)
    parser.add_argument("--all", action="store_true", help="all nets of each spec that need no values")
    parser.add_argument("--stages", action="store_true", help="a row for each size of the maps: LaTeX")
    parser.add_argument("--format", choices=["text", "md", "tex", "csv", "json"], default="text")


def run(options: Namespace) -> int:
    found = compile_networks(options.specs, as_mapping(options.settings), options.net, options.all)
    if found is None:
        return 1
    if options.stages:
        from ....compiler.pictures.parts.fold import folded
        from ....compiler.pictures.parts.structure import picture
        from ....compiler.pictures.stages import stages_table

        print(stages_table(found, [folded(picture(network), "auto") for network in found]), end="")
        return 0
    from ....compiler.reports import comparison

    print(comparison.FORMATS[options.format]([comparison.compared(network) for network in found]), end="")
    return 0
