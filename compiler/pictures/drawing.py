"""What is given to a format: the networks as parts, and the same with everything in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .page import WIDTH, page
from .parts import Picture
from .scene import Scene
from .sheet import Entry, sheet


@dataclass(frozen=True)
class Drawing:
    """One network, or several on a sheet."""

    pictures: tuple[Picture, ...]
    scene: Scene


def drawing(picture: Picture, width: float = WIDTH) -> Drawing:
    """One network, in rows at most `width` pixels wide where its parts allow that."""
    return Drawing((picture,), page(picture, width))


def sheet_drawing(entries: Sequence[Entry], width: float = WIDTH) -> Drawing:
    """Several networks on one page, with one legend and a table."""
    return Drawing(tuple(entry.picture for entry in entries), sheet(entries, width))
