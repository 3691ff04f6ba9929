"""Pictures as files: which suffix means which format, and what a network looks like in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ..compiler.pictures.fold import Folding, folded
from ..compiler.pictures.page import page
from ..compiler.pictures.scene import Scene
from ..compiler.pictures.structure import picture
from ..compiler.pictures.svg import svg
from ..compiler.pictures.theme import Theme
from ..compiler.pipeline import Compiled
from .refusal import Refusal

SCALE = 2
"""Pixels of a PNG for one of the picture's."""
_INSTALL = "pip install 'cnnc[draw]', or write SVG"


def scene(network: Compiled, folding: Folding, depth: int | None, width: float) -> Scene:
    """One network, in rows at most `width` pixels wide where its parts allow that."""
    return page(folded(picture(network, depth), folding), width)


def sheet_scene(networks: Sequence[Compiled], folding: Folding, depth: int | None, width: float) -> Scene:
    """Several networks on one page, with one legend and a table."""
    from ..compiler.comparison import compared
    from ..compiler.pictures.sheet import Entry, sheet

    entries = [Entry(folded(picture(network, depth), folding), compared(network)) for network in networks]
    return sheet(entries, width)


def _svg(scene: Scene, theme: Theme) -> bytes:
    return svg(scene, theme).encode("utf-8")


def _png(scene: Scene, theme: Theme) -> bytes:
    return _cairo("svg2png", scene, theme, scale=SCALE)


def _pdf(scene: Scene, theme: Theme) -> bytes:
    return _cairo("svg2pdf", scene, theme)


def _cairo(function: str, scene: Scene, theme: Theme, **options: object) -> bytes:
    """Paper knows no reader's preference, so that `auto` is light."""
    try:
        import cairosvg  # pyright: ignore[reportMissingTypeStubs]
    except (ImportError, OSError):
        raise Refusal("PNG and PDF need CairoSVG and the Cairo library", _INSTALL) from None
    text = svg(scene, "light" if theme == "auto" else theme)
    return getattr(cairosvg, function)(bytestring=text.encode("utf-8"), **options)


FORMATS: Mapping[str, Callable[[Scene, Theme], bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf}
"""What a file's suffix means."""


def format_of(path: Path) -> Callable[[Scene, Theme], bytes]:
    """The writer for a file; raises Refusal where there is none."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        known = ", ".join(suffix.removeprefix(".") for suffix in FORMATS)
        raise Refusal(f"there is no picture format {path.suffix or path.name!r}", f"the formats are {known}")
    return found
