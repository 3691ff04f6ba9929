"""Draw networks: layers as boxes, blocks in frames, what repeats only once.

The suffix of FILE says the format: svg, png, pdf, html (to explore), tex (TikZ), drawio, dot or mmd (Mermaid).
Without -o each network is drawn into a file of its spec's name.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ...io.refusal import Refusal
from ..options.networks import networks, split
from ..options.settings import add_net_arguments, as_mapping

if TYPE_CHECKING:
    from ....compiler.compilation import Compiled
    from ....compiler.pictures.page.drawing import Drawing
    from ....compiler.pictures.parts.parts import Picture

HELP = "draw networks as pictures"
_LEAST, _MOST = 300, 20_000


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, a shipped spec's name, or either with :NET")
    parser.add_argument("-o", "--output", metavar="FILE|DIR", help="where to; SPEC.svg if not said")
    add_net_arguments(parser)
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--volumes", action="store_true", help="chains as volumes in perspective, their sides to scale")
    style.add_argument("--sheet", action="store_true", help="all networks on one page, with a legend and a table")
    parser.add_argument(
        "--fold",
        choices=["auto", "none", "all"],
        default="auto",
        help="what is drawn once: equal blocks in a row and, with a table, those that differ in numbers alone (auto), "
        "nothing (none), or also equal layers in a row and sequences that come again in other numbers (all)",
    )
    parser.add_argument("--depth", type=int, metavar="N", help="blocks inside N others stay closed; all are opened")
    parser.add_argument("--theme", choices=["light", "dark", "auto"], default="auto", help="auto follows the reader's")
    parser.add_argument("--width", type=_width, default=1500, metavar="PIXELS", help="rows are no wider (1500)")


def run(options: Namespace) -> int:
    found = networks(options.specs, as_mapping(options.settings), options.net)
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
        way_out = "draw it without --volumes, which is for chains such as LeNet, AlexNet and VGG"
        raise Refusal(f"{network.name} branches at `{branches.place}`", way_out) from None


def _paths(options: Namespace) -> list[Path]:
    output: str = options.output or ""
    if output and not os.path.isdir(output) and not output.endswith(os.sep):
        if len(options.specs) > 1:
            raise Refusal(
                "several networks do not go into one file", "name a folder, or draw them on one page: --sheet"
            )
        return [Path(output)]
    return [Path(output, f"{_name(argument)}.svg") for argument in options.specs]


def _name(argument: str) -> str:
    spec, net = split(argument)
    return net or Path(spec).name.removesuffix(".cnn")


def _width(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not _LEAST <= int(text[:9]) <= _MOST:
        raise ArgumentTypeError(f"{text!r} is no number from {_LEAST} to {_MOST}")
    return int(text)
