r"""A scene as TikZ, for `\input` in a paper: it needs the package `tikz` and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..page.drawing import Drawing
from ..scene.path import corners, number
from ..scene.scene import Border, Box, Face, Line, Mark, Photo, Words, flat
from ..scene.theme import DARK, FILLS, LIGHT, Theme, colour

_ROUNDING = {"round": 4.0, "double": 2.0}
_COARSER = 2
_GREYS = 16
"""Values of a photograph's pixels that are one grey, and by how much it is reduced."""
_OVERLAP = 0.1
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "×": r"$\times$",
    "·": r"$\cdot$",
    "–": "--",
    "…": r"\ldots{}",
    "≈": r"$\approx$",
}


def write(drawing: Drawing, theme: Theme) -> str:
    """A `tikzpicture` in points, as large as the SVG is in pixels; scale it with `\\resizebox`."""
    dark = theme == "dark"
    roles = [*FILLS, *(DARK if dark else LIGHT)]
    lines = [f"% {_comment(drawing.scene.title)}", r"% \usepackage{tikz}, then \resizebox{\textwidth}{!}{\input{...}}"]
    lines += [rf"\definecolor{{cnnc-{role}}}{{HTML}}{{{colour(role, dark)[1:].upper()}}}" for role in roles]
    lines.append(r"\begin{tikzpicture}[x=1pt,y=-1pt,every node/.style={inner sep=0pt,anchor=base},line width=0.7pt]")
    if dark:
        lines.append(
            rf"\fill[cnnc-paper] (0,0) rectangle ({number(drawing.scene.width)},{number(drawing.scene.height)});"
        )
    marks = list(flat(drawing.scene.items))
    for mark in sorted(marks, key=lambda mark: 0 if isinstance(mark, Line) and mark.role != "dark" else 1):
        lines += _mark(mark)
    return "\n".join([*lines, r"\end{tikzpicture}"]) + "\n"


def _mark(mark: Mark) -> Iterator[str]:
    match mark:
        case Box():
            yield from _box(mark)
        case Border():
            dashes = ",dashed" if mark.dashed else ""
            area = _area(mark.x, mark.y, mark.width, mark.height)
            yield rf"\draw[cnnc-{mark.role},rounded corners=5pt{dashes}] {area};"
        case Face():
            share = 100 - 12 * mark.shade
            fill = rf"cnnc-{mark.role}!{share}!black"
            yield rf"\filldraw[fill={fill},draw=cnnc-line] {_polygon(mark.points)};"
        case Line():
            dashes = ",dashed" if mark.dashed else ""
            dashes += ",line width=1.4pt" if mark.heavy else ""
            arrow = "-stealth," if mark.arrow else ""
            points = " -- ".join(_point(x, y) for x, y in mark.points)
            yield rf"\draw[{arrow}cnnc-{mark.role},rounded corners=4pt{dashes}] {points};"
        case Words():
            yield _words(mark)
        case Photo():
            yield from _photo(mark)


def _box(box: Box) -> Iterator[str]:
    look = rf"\filldraw[fill=cnnc-{box.role},draw=cnnc-line"
    if box.outline in ("funnel", "slanted"):
        yield rf"{look}] {_polygon(corners(box))};"
        return
    rounding = (
        min(box.width, box.height) / 2 - 0.1 if box.outline in ("stadium", "circle") else _ROUNDING.get(box.outline, 0)
    )
    corner = f",rounded corners={number(rounding)}pt" if rounding else ""
    yield rf"{look}{corner}] {_area(box.x, box.y, box.width, box.height)};"
    if box.outline == "double":
        yield rf"\draw[cnnc-line] {_area(box.x + 2.5, box.y + 2.5, box.width - 5, box.height - 5)};"


def _words(words: Words) -> str:
    anchor = {"start": "base west", "middle": "base", "end": "base east"}[words.anchor]
    size = rf"\fontsize{{{number(words.size)}}}{{{number(words.size)}}}\selectfont\sffamily"
    bold = r"\bfseries" if words.bold else ""
    place = _point(words.x, words.y)
    return rf"\node[anchor={anchor},text=cnnc-{words.role},font={size}{bold}] at {place} {{{escaped(words.text)}}};"


def _photo(photo: Photo) -> Iterator[str]:
    """Rectangles of so few greys that neighbours can be one: TeX has no pixels of its own."""
    from ..scene.pixels import smaller

    pixels = smaller(photo.pixels, _COARSER)
    wide, high = photo.width / pixels.width, photo.height / pixels.height
    for row in range(pixels.height):
        greys = [value // _GREYS for value in pixels.values[row * pixels.width : (row + 1) * pixels.width]]
        column = 0
        for grey, run in groupby(greys):
            count = len(list(run))
            place = (photo.x + column * wide, photo.y + row * high, count * wide + _OVERLAP, high + _OVERLAP)
            yield rf"\fill[white!{round(100 * (grey + 0.5) * _GREYS / 256)}!black] {_area(*place)};"
            column += count


def _polygon(points: Sequence[tuple[float, float]]) -> str:
    return " -- ".join(_point(x, y) for x, y in points) + " -- cycle"


def _point(x: float, y: float) -> str:
    return f"({number(x)},{number(y)})"


def _area(x: float, y: float, width: float, height: float) -> str:
    return f"{_point(x, y)} rectangle {_point(x + width, y + height)}"


def escaped(text: str) -> str:
    """Text as TeX sets it, whatever its characters mean there."""
    return "".join(_SPECIAL.get(character, character if character.isprintable() else "?") for character in text)


def _comment(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
