"""What is given to a format: the networks as parts, and the same with everything in its place."""

from __future__ import annotations

from collections.abc import Sequence

from ....dsl.record import Record, record
from ...compilation import Compiled
from ..parts.parts import Picture
from ..scene.scene import Scene
from .page import WIDTH, page


@record
class Drawing(Record):
    """One network, or several on a sheet, or what an operator does: then `words` are its page."""

    networks: tuple[Compiled, ...]
    pictures: tuple[Picture, ...]
    scene: Scene
    words: str = ""


def drawing(network: Compiled, picture: Picture, width: float = WIDTH) -> Drawing:
    """One network, in rows at most `width` pixels wide where its parts allow that."""
    return Drawing((network,), (picture,), page(picture, width))


def volume_drawing(network: Compiled, picture: Picture, width: float = WIDTH) -> Drawing:
    """One network as volumes in perspective, at most `width` pixels wide; raises Branches where it is no chain."""
    from .volumes import volumes

    return Drawing((network,), (picture,), volumes(picture, width))


def sheet_drawing(networks: Sequence[Compiled], pictures: Sequence[Picture], width: float = WIDTH) -> Drawing:
    """Several networks on one page, with one legend and a table."""
    from ...reports.comparison import compared
    from .sheet import Entry, sheet

    entries = [Entry(picture, compared(network)) for network, picture in zip(networks, pictures, strict=True)]
    return Drawing(tuple(networks), tuple(pictures), sheet(entries, width))
