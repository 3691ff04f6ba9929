"""Draw networks: layers as boxes, blocks as frames, and repeated parts once.

The suffix of FILE selects the format: svg, png, pdf, html (interactive), tex (TikZ), drawio, dot or mmd (Mermaid).
Without -o, each picture goes to an SVG file named after its spec.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ...io.refusal import Refusal
from ..options.networks import compile_networks, split_net
from ..options.settings import add_net_arguments, as_mapping

if TYPE_CHECKING:
    from ....compiler.compilation import Compiled
    from ....compiler.pictures.page.drawing import Drawing
    from ....compiler.pictures.parts.parts import Picture

HELP = "draw networks as pictures"
_MIN_WIDTH, _MAX_WIDTH = 300, 20_000


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "specs", metavar="SPEC", nargs="+", help="a path, or the name of a shipped spec; SPEC:NET selects a net"
    )
    parser.add_argument("-o", "--output", metavar="FILE|DIR", help="where to write; default: SPEC.svg")
    add_net_arguments(parser)
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--volumes", action="store_true", help="draw a chain as volumes in perspective, to scale")
    style.add_argument("--sheet", action="store_true", help="draw all networks on one page, with a legend and a table")
    parser.add_argument(
        "--fold",
        choices=["auto", "none", "all"],
        default="auto",
        help="draw repeated parts once: auto folds equal blocks in a row and, with a table, blocks that differ only in "
        "numbers; all also folds equal layers in a row and sequences that recur with other numbers; default: auto",
    )
    parser.add_argument(
        "--depth", type=int, metavar="N", help="do not expand blocks nested deeper than N; default: all"
    )
    parser.add_argument(
        "--theme",
        choices=["light", "dark", "auto"],
        default="auto",
        help="auto, the default, follows the reader's theme",
    )
    parser.add_argument("--width", type=_width, default=1500, metavar="PIXELS", help="width of a row; default: 1500")


def run(options: Namespace) -> int:
    found = compile_networks(options.specs, as_mapping(options.settings), options.net)
    if found is None:
        return 1
    from ....compiler.pictures.page.drawing import drawing, sheet_drawing
    from ....compiler.pictures.parts.fold import folded
    from ....compiler.pictures.parts.structure import picture
    from ...library.compiling import refuse_open_sizes
    from ..drawing import save

    if options.volumes:
        for network in found:
            refuse_open_sizes(network)
    pictures = [folded(picture(network, options.depth), options.fold) for network in found]
    if options.sheet:
        save(Path(options.output or "sheet.svg"), sheet_drawing(found, pictures, options.width), options.theme)
        return 0
    for network, drawn, path in zip(found, pictures, _paths(options), strict=True):
        placed = _volumes(network, drawn, options.width) if options.volumes else drawing(network, drawn, options.width)
        save(path, placed, options.theme)
    return 0


def _volumes(network: Compiled, drawn: Picture, width: int) -> Drawing:
    from ....compiler.pictures.page.drawing import volume_drawing
    from ....compiler.pictures.page.volumes import Branches

    try:
        return volume_drawing(network, drawn, width)
    except Branches as branches:
        raise Refusal(
            f"--volumes draws chains only, and {network.name} branches at `{branches.place}`",
            "draw it without --volumes",
        ) from None


def _paths(options: Namespace) -> list[Path]:
    output: str = options.output or ""
    if output and not os.path.isdir(output) and not output.endswith(os.sep):
        if len(options.specs) > 1:
            raise Refusal("cannot draw several networks into one file", "give a folder, or use --sheet for one page")
        return [Path(output)]
    return [Path(output, f"{_name(argument)}.svg") for argument in options.specs]


def _name(argument: str) -> str:
    spec, net = split_net(argument)
    return net or Path(spec).name.removesuffix(".cnn")


def _width(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not _MIN_WIDTH <= int(text[:9]) <= _MAX_WIDTH:
        raise ArgumentTypeError(f"{text!r} is not an integer from {_MIN_WIDTH} to {_MAX_WIDTH}")
    return int(text)
