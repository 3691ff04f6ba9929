"""Pictures as files: the suffix says the format, of which most are text and written by the compiler."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ...compiler.pictures import formats
from ...compiler.pictures.page.drawing import Drawing
from ...compiler.pictures.scene.theme import Theme
from ..io.files import write
from ..io.refusal import Refusal, printable

SCALE = 2
"""Pixels of a PNG for one of the picture's."""
_INSTALL = "pip install 'cnnc[draw]', or write SVG"
_PAINTED = ("pdf", "png")
"""Formats that vl-convert makes of the SVG."""
_FONTS = "Liberation Sans"
"""As wide as Helvetica and Arial; vl-convert brings it, so that a picture is the same on every machine."""


def known_formats() -> tuple[str, ...]:
    """The suffixes of all formats, without the dot: those of the compiler are the files of its folder `formats`."""
    folder = Path(formats.__path__[0])
    return tuple(sorted([*(path.stem for path in folder.glob("[a-z]*.py")), *_PAINTED]))


def format_of(path: Path) -> str:
    """The format that a file's suffix names; raises Refusal where there is none such."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in known_formats():
        raise Refusal(f"there is no picture format {suffix or path.name!r}", f"formats: {', '.join(known_formats())}")
    return suffix


def save(path: Path, drawing: Drawing, theme: Theme) -> None:
    """Write the file in the format that its suffix names, and say so; raises Refusal as `written` does."""
    data = written(drawing, format_of(path), theme)
    write(path, data)
    print(f"{printable(path)}  {len(data):,} bytes")


def written(drawing: Drawing, form: str, theme: Theme) -> bytes:
    """The content of a file; raises Refusal where a format needs what is not installed."""
    if form in _PAINTED:
        return _painted(drawing, form, theme)
    module = import_module(f"{formats.__name__}.{form}")
    if not drawing.networks and getattr(module, "NETWORKS_ONLY", False):
        raise Refusal(f"{form} describes networks, and no other pictures", "write svg, png, pdf, html, tex or drawio")
    return module.write(drawing, theme).encode("utf-8")


def _painted(drawing: Drawing, form: str, theme: Theme) -> bytes:
    """Paper knows no reader's preference, so that `auto` is light."""
    from ...compiler.pictures.formats.svg import svg

    try:
        import vl_convert
    except ImportError:
        raise Refusal("PNG and PDF need vl-convert", _INSTALL) from None
    text = svg(drawing.scene, "light" if theme == "auto" else theme, fonts=_FONTS)
    return vl_convert.svg_to_pdf(text) if form == "pdf" else vl_convert.svg_to_png(text, scale=SCALE)
