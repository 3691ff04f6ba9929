"""A photograph, and what well-known kernels make of it."""

from __future__ import annotations

from importlib.resources import files

from ...operators.base.worked_examples import Filter
from ..scene.pixels import Pixels, filtered, from_pgm
from ..scene.scene import Item, Line, Photo, Scene, Words
from ..scene.text_width import width
from . import __name__ as here
from .grids import grid

_SIDE = 132.0
_CELL = 24.0
_BETWEEN = 16.0
_SIZE, _SMALL = 10.0, 8.0
_SOURCE = (
    "Photograph: china.jpg as scikit-learn ships it, by danielbuechele, CC BY 2.0; cropped, reduced, turned grey.",
    "What a kernel makes darker than black or lighter than white is cut off.",
)


def photograph() -> Pixels:
    """A pagoda, 96 pixels high and wide."""
    return from_pgm((files(here) / "data" / "china.pgm").read_bytes())


def photographs(filters: tuple[Filter, ...]) -> Scene:
    """The photograph, then each kernel above what it makes of it."""
    before = photograph()
    above = _CELL * max(len(kernel) for _, kernel in filters)
    top = 18 + above + 12
    items: list[Item] = [Words(_SIDE / 2, top - 6, "photograph", _SIZE), _photo(0, top, before, "photograph")]
    x = _SIDE + _BETWEEN
    for name, kernel in filters:
        items.append(Words(x + _SIDE / 2, 10, name, _SIZE, bold=True))
        left = x + (_SIDE - _CELL * len(kernel[0])) / 2
        items += grid(left, 18, kernel, set(), "shape", "shape", _CELL, _SMALL)
        items.append(_photo(x, top, filtered(before, kernel), name))
        x += _SIDE + _BETWEEN
    foot = top + _SIDE + 14
    items.append(Line(((0, foot - 5), (x - _BETWEEN, foot - 5)), "frame"))
    for index, line in enumerate(_SOURCE):
        items.append(Words(0, foot + 8 + 12 * index, line, _SMALL, "faint", "start"))
    wide = max(x - _BETWEEN, *(width(line, _SMALL) for line in _SOURCE))
    return Scene(wide, foot + 12 * len(_SOURCE), tuple(items), "kernels applied to a photograph")


def _photo(x: float, y: float, pixels: Pixels, said: str) -> Photo:
    return Photo(x, y, _SIDE, _SIDE, pixels, said)
