"""Writes pictures to files, in the format that the suffix names."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ...compiler.pictures import formats
from ...compiler.pictures.page.drawing import Drawing
from ...compiler.pictures.scene.theme import Theme
from ..io.files import write
from ..io.refusal import Refusal, printable

SCALE = 2
"""Pixels of a PNG per unit of the picture."""
_INSTALL = "pip install 'cnnc[draw]', or write SVG"
_CONVERTED = ("pdf", "png")
"""Formats that vl-convert makes from the SVG."""
_FONTS = "Liberation Sans"
"""Has the widths of Helvetica and Arial, and comes with vl-convert, so that pictures are the same on every machine."""


def known_formats() -> tuple[str, ...]:
    """Return the suffixes of all formats without the dot; the compiler's are the files in its folder `formats`."""
    folder = Path(formats.__path__[0])
    return tuple(sorted([*(path.stem for path in folder.glob("[a-z]*.py")), *_CONVERTED]))


def format_of(path: Path) -> str:
    """Return the format that a file's suffix names; raises Refusal for an unknown suffix."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in known_formats():
        raise Refusal(f"unknown picture format {suffix or path.name!r}", f"use one of {', '.join(known_formats())}")
    return suffix


def save(path: Path, drawing: Drawing, theme: Theme) -> None:
    """Write a picture in the format that the file's suffix names, and print its size; raises Refusal."""
    data = encode(drawing, format_of(path), theme)
    write(path, data)
    print(f"{printable(path)}  {len(data):,} bytes")


def encode(drawing: Drawing, form: str, theme: Theme) -> bytes:
    """Return the content of a picture file; raises Refusal where a format needs a package that is not installed."""
    if form in _CONVERTED:
        return _convert(drawing, form, theme)
    module = import_module(f"{formats.__name__}.{form}")
    if not drawing.networks and getattr(module, "NETWORKS_ONLY", False):
        raise Refusal(f"{form} can show networks only", "write svg, png, pdf, html, tex or drawio")
    return module.write(drawing, theme).encode("utf-8")


def _convert(drawing: Drawing, form: str, theme: Theme) -> bytes:
    """Convert the SVG to PDF or PNG; `auto` is light, because these formats cannot follow the reader's preference."""
    from ...compiler.pictures.formats.svg import svg

    try:
        import vl_convert
    except ImportError:
        raise Refusal("PNG and PDF need vl-convert", _INSTALL) from None
    text = svg(drawing.scene, "light" if theme == "auto" else theme, fonts=_FONTS)
    return vl_convert.svg_to_pdf(text) if form == "pdf" else vl_convert.svg_to_png(text, scale=SCALE)
