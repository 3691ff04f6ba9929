"""A scene as SVG: one file, no scripts, no fonts of its own, right in browsers and in librsvg and resvg alike.

Colours are plain attributes, since `var()` is black in librsvg; the theme `auto` adds one rule for dark paper.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from itertools import groupby

from ..page.drawing import Drawing
from ..scene.escaping import escape, quoteattr
from ..scene.path import area, arrow_head, closed, corners, number, rounded, shortened
from ..scene.scene import Border, Box, Face, Group, Item, Line, Photo, Scene, Words, dissolved
from ..scene.text_width import shortened as shorter
from ..scene.theme import DARK, Theme, colour

_FONTS = "Helvetica,Arial,'DejaVu Sans',sans-serif"
_SIZE = 10.0
_CLASSES = {"ink": "i", "faint": "t", "line": "l", "soft": "s", "frame": "f"}
_DASHES = ' stroke-dasharray="4 3"'


def write(drawing: Drawing, theme: Theme) -> str:
    """A drawing as an SVG file."""
    return svg(drawing.scene, theme)


def svg(scene: Scene, theme: Theme = "auto", marked: bool = False, fonts: str = _FONTS) -> str:
    """A scene as an SVG file; its root says once what most marks have in common.

    Where `marked`, groups carry what they stand for, can be reached by keyboard, and frames can be closed by a class:
    for pages that bring scripts.
    """
    wide, high = number(scene.width), number(scene.height)
    pen = _Pen(theme == "dark", theme == "auto", marked)
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    text = f'font-family="{fonts}" font-size="{number(_SIZE)}" text-anchor="middle"'
    look = f'{text} fill="{pen.colour("dark")}" {pen.stroke("line")}'
    root = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {look}>'
    lines = [root, f"<title>{escape(scene.title)}</title>"]
    if pen.auto:
        lines.append(f"<style>@media(prefers-color-scheme:dark){{{_rules()}}}</style>")
    lines.append(f'<path class="p" d="M0 0H{wide}V{high}H0z" fill="{pen.colour("paper")}" stroke="none"/>')
    return "\n".join([*lines, *pen.items(scene.items), "</svg>"]) + "\n"


def _rules() -> str:
    rules = [f".p{{fill:{DARK['paper']}}}"]
    for role, name in _CLASSES.items():
        kind = "fill" if role in ("ink", "faint") else "stroke"
        rules.append(f".{name}{{{kind}:{DARK[role]}}}")
    rules += [f".a{name}{{fill:{DARK[role]}}}" for role, name in (("line", "l"), ("soft", "s"))]
    return "".join(rules)


class _Pen:
    """Writes marks in the colours of one theme."""

    def __init__(self, dark: bool, auto: bool, marked: bool) -> None:
        self.dark = dark
        self.auto = auto
        self.marked = marked

    def colour(self, role: str) -> str:
        return colour(role, self.dark)

    def items(self, items: tuple[Item, ...]) -> Iterator[str]:
        """Lines of one look are one path, and words have one group, so that the file stays small."""
        for look, run in groupby(sorted(dissolved(items), key=_layer), _look):
            match look:
                case "words":
                    words = "".join(self._words(item) for item in run if isinstance(item, Words))
                    yield f'<g stroke="none">{words}</g>'
                case "":
                    for item in run:
                        yield from self._item(item)
                case _:
                    yield self._lines([item for item in run if isinstance(item, Line)])

    def _item(self, item: Item) -> Iterator[str]:
        match item:
            case Group():
                yield from self._group(item)
            case Box():
                yield self._box(item)
            case Border():
                yield self._border(item)
            case Face():
                fill = colour(item.role, self.dark, item.shade)
                yield f'<path d="{closed(item.points)}" fill="{fill}" stroke-linejoin="round"/>'
            case Photo():
                yield self._photo(item)
            case Words() | Line():
                pass

    def _group(self, group: Group) -> Iterator[str]:
        moved = f' transform="translate({number(group.x)} {number(group.y)})"' if group.x or group.y else ""
        if self.marked and group.name:
            yield from self._marked(group, moved)
            return
        title = f"<title>{escape(group.tip)}</title>" if group.tip else ""
        yield f"<g{moved}>{title}"
        yield from self.items(group.items)
        yield "</g>"

    def _marked(self, group: Group, moved: str) -> Iterator[str]:
        """A group that scripts know; a frame's border and title stay when it is closed, with its figures inside."""
        label = quoteattr(group.tip or group.name)
        border = group.items[0] if isinstance(group.items[0], Border) else None
        frame = " data-frame" if border else ""
        yield f'<g{moved} data-path={quoteattr(group.name)}{frame} tabindex="0" role="button" aria-label={label}>'
        if border is None:
            yield from self.items(group.items)
        else:
            outside = tuple(item for item in group.items if isinstance(item, Border | Words))
            said = shorter(_figures(group.tip), 8.5, border.width - 10)
            middle = (border.x + border.width / 2, border.y + border.height / 2)
            yield '<g class="shell">'
            yield from self.items(outside)
            yield f'<g class="said" stroke="none">{self._words(Words(*middle, said, 8.5))}</g></g>'
            yield from self.items(tuple(item for item in group.items if item not in outside))
        yield "</g>"

    def _class(self, role: str, prefix: str = "") -> str:
        return f' class="{prefix}{_CLASSES[role]}"' if self.auto and role in _CLASSES else ""

    def stroke(self, role: str) -> str:
        """A line's colour, where it is not that of the whole picture."""
        return f'stroke="{self.colour(role)}"{self._class(role)}'

    def _edge(self, role: str) -> str:
        return "" if role == "line" else f" {self.stroke(role)}"

    def _box(self, box: Box) -> str:
        look = f'fill="{self.colour(box.role)}"'
        x, y, w, h = box.x, box.y, box.width, box.height
        match box.outline:
            case "circle":
                return f'<circle cx="{number(x + w / 2)}" cy="{number(y + h / 2)}" r="{number(w / 2)}" {look}/>'
            case "funnel" | "slanted":
                return f'<path d="{closed(corners(box))}" {look} stroke-linejoin="round"/>'
            case "double":
                inner = f'<rect {area(x + 2.5, y + 2.5, w - 5, h - 5)} fill="none"/>'
                return f'<rect {area(x, y, w, h)} rx="2" {look}/>{inner}'
            case "square":
                return f"<rect {area(x, y, w, h)} {look}/>"
            case "stadium":
                return f'<rect {area(x, y, w, h)} rx="{number(h / 2)}" {look}/>'
            case "round":
                return f'<rect {area(x, y, w, h)} rx="4" {look}/>'

    def _photo(self, photo: Photo) -> str:
        from ..scene.pixels import png

        data = b64encode(png(photo.pixels)).decode("ascii")
        place = area(photo.x, photo.y, photo.width, photo.height)
        title = f"<title>{escape(photo.said)}</title>"
        return f'<image {place} href="data:image/png;base64,{data}">{title}</image>'

    def _border(self, border: Border) -> str:
        dashes = _DASHES if border.dashed else ""
        place = area(border.x, border.y, border.width, border.height)
        return f'<rect {place} rx="5" fill="none"{self._edge(border.role)}{dashes}/>'

    def _lines(self, lines: list[Line]) -> str:
        role, dashes = lines[0].role, _DASHES if lines[0].dashed else ""
        dashes += ' stroke-width="2"' if lines[0].heavy else ""
        path = "".join(rounded(shortened(line.points) if line.arrow else line.points) for line in lines)
        heads = "".join(arrow_head(line.points) for line in lines if line.arrow)
        text = f'<path d="{path}" fill="none"{self._edge(role)}{dashes}/>'
        look = f'stroke="none" fill="{self.colour(role)}"{self._class(role, "a")}'
        return f'{text}<path d="{heads}" {look}/>' if heads else text

    def _words(self, words: Words) -> str:
        anchor = "" if words.anchor == "middle" else f' text-anchor="{words.anchor}"'
        size = "" if words.size == _SIZE else f' font-size="{number(words.size)}"'
        bold = ' font-weight="700"' if words.bold else ""
        fill = "" if words.role == "dark" else f' fill="{self.colour(words.role)}"{self._class(words.role)}'
        place = f'x="{number(words.x)}" y="{number(words.y)}"'
        return f"<text {place}{size}{anchor}{bold}{fill}>{escape(words.text)}</text>"


def _figures(tip: str) -> str:
    """The parameters that a tip speaks of, or else the shape."""
    figures = (tip.split("\n")[1:2] or [""])[0].split(", ")
    return next((figure for figure in figures if figure.endswith("parameters")), figures[0])


def _layer(item: Item) -> tuple[int, str]:
    """Lines lie under boxes, signs and words on them."""
    if isinstance(item, Line):
        return (2 if item.role == "dark" else 0, _look(item))
    return (3 if isinstance(item, Words) else 1, "")


def _look(item: Item) -> str:
    """What neighbours have in common that are written together; nothing where an item stands alone."""
    if isinstance(item, Words):
        return "words"
    return f"{item.role}{item.dashed}{item.heavy}" if isinstance(item, Line) else ""
