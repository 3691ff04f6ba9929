"""A scene for draw.io (diagrams.net): boxes with their words, and lines that hold on to the boxes they touch."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from ..page.drawing import Drawing
from ..scene.escaping import quoteattr
from ..scene.path import number
from ..scene.scene import Border, Box, Face, Line, Outline, Photo, Words, flat
from ..scene.theme import Theme, colour

_SHAPES: dict[Outline, str] = {
    "round": "rounded=1;arcSize=14;",
    "square": "rounded=0;",
    "stadium": "rounded=1;arcSize=50;",
    "funnel": "shape=trapezoid;perimeter=trapezoidPerimeter;direction=south;flipV=1;fixedSize=1;size=3;horizontal=0;",
    "slanted": "shape=parallelogram;perimeter=parallelogramPerimeter;fixedSize=1;size=6;",
    "double": "shape=ext;double=1;rounded=0;",
    "circle": "ellipse;",
}
_TOUCH = 1.6


def write(drawing: Drawing, theme: Theme) -> str:
    """A file with one page."""
    dark = theme == "dark"
    marks = list(flat(drawing.scene.items))
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    inside: dict[int, list[Words]] = {}
    loose: list[Words] = []
    for mark in marks:
        if isinstance(mark, Words):
            place = _holder(mark, boxes)
            (loose if place is None else inside.setdefault(place, [])).append(mark)
    cells = [_border(f"f{index}", mark, dark) for index, mark in enumerate(marks) if isinstance(mark, Border)]
    cells += [_box(f"b{index}", box, inside.get(index, []), dark) for index, box in enumerate(boxes)]
    cells += [_face(f"p{index}", mark, dark) for index, mark in enumerate(marks) if isinstance(mark, Face)]
    cells += [_words(f"t{index}", words, dark) for index, words in enumerate(loose)]
    cells += [_line(f"e{index}", mark, boxes, dark) for index, mark in enumerate(marks) if isinstance(mark, Line)]
    cells += [_photo(f"i{index}", mark) for index, mark in enumerate(marks) if isinstance(mark, Photo)]
    size = f'pageWidth="{number(drawing.scene.width)}" pageHeight="{number(drawing.scene.height)}"'
    paper = f'background="{colour("paper", dark)}"'
    return "\n".join(
        [
            '<mxfile host="cnnc">',
            f"<diagram name={quoteattr(drawing.scene.title)}>",
            f'<mxGraphModel grid="0" page="1" {size} {paper}><root><mxCell id="0"/><mxCell id="1" parent="0"/>',
            *cells,
            "</root></mxGraphModel></diagram></mxfile>",
        ]
    ) + "\n"  # fmt: skip


def _holder(words: Words, boxes: Sequence[Box]) -> int | None:
    """The box that words lie in; of several the last, which lies on top."""
    if words.role != "dark":
        return None
    y = words.y - words.size / 3
    found = [
        index
        for index, box in enumerate(boxes)
        if box.x <= words.x <= box.x + box.width and box.y <= y <= box.y + box.height
    ]
    return found[-1] if found else None


def _box(id: str, box: Box, inside: Sequence[Words], dark: bool) -> str:
    value = "\n".join(words.text for words in inside)
    size = inside[0].size if inside else 10
    style = f"{_SHAPES[box.outline]}fillColor={colour(box.role, dark)};strokeColor={colour('line', dark)};"
    style += f"fontColor={colour('dark', dark)};fontSize={number(size)};fontFamily=Helvetica;spacing=0;"
    return _vertex(id, value, style, box.x, box.y, box.width, box.height)


def _border(id: str, border: Border, dark: bool) -> str:
    dashes = "dashed=1;" if border.dashed else ""
    style = f"rounded=1;absoluteArcSize=1;arcSize=10;fillColor=none;strokeColor={colour(border.role, dark)};{dashes}"
    return _vertex(id, "", style, border.x, border.y, border.width, border.height)


def _photo(id: str, photo: Photo) -> str:
    """draw.io ends a style's value at a semicolon, and leaves out the one of the data's address."""
    from ..scene.pixels import png

    style = f"shape=image;imageAspect=0;image=data:image/png,{b64encode(png(photo.pixels)).decode('ascii')};"
    return _vertex(id, "", style, photo.x, photo.y, photo.width, photo.height)


def _face(id: str, face: Face, dark: bool) -> str:
    left, top = (min(point[axis] for point in face.points) for axis in (0, 1))
    right, low = (max(point[axis] for point in face.points) for axis in (0, 1))
    places = [f"[{(x - left) / (right - left):.3f},{(y - top) / (low - top):.3f}]" for x, y in face.points]
    style = f"shape=mxgraph.basic.polygon;polyCoords=[{','.join(places)}];polyline=0;"
    style += f"fillColor={colour(face.role, dark, face.shade)};strokeColor={colour('line', dark)};"
    return _vertex(id, "", style, left, top, right - left, low - top)


def _words(id: str, words: Words, dark: bool) -> str:
    align = {"start": "left", "middle": "center", "end": "right"}[words.anchor]
    bold = "fontStyle=1;" if words.bold else ""
    style = f"text;align={align};verticalAlign=middle;spacing=0;fontFamily=Helvetica;{bold}"
    style += f"fontSize={number(words.size)};fontColor={colour(words.role, dark)};"
    left = {"start": words.x, "middle": words.x - 100, "end": words.x - 200}[words.anchor]
    return _vertex(id, words.text, style, left, words.y - words.size, 200, 1.3 * words.size)


def _vertex(id: str, value: str, style: str, x: float, y: float, width: float, height: float) -> str:
    place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    text = quoteattr(value)
    return (
        f'<mxCell id="{id}" value={text} style="{style}" vertex="1" parent="1">'
        f'<mxGeometry {place} as="geometry"/></mxCell>'
    )


def _line(id: str, line: Line, boxes: Sequence[Box], dark: bool) -> str:
    start, stop = line.points[0], line.points[-1]
    arrow = "endArrow=classicThin;endFill=1;endSize=4;" if line.arrow else "endArrow=none;"
    dashes = "dashed=1;" if line.dashed else ""
    dashes += "strokeWidth=2;" if line.heavy else ""
    style = f"rounded=1;html=0;strokeColor={colour(line.role, dark)};{arrow}{dashes}"
    ends = ""
    for end, (x, y), out in (("source", start, "exit"), ("target", stop, "entry")):
        index = _touched(x, y, boxes)
        if index is not None and line.role != "dark":
            box = boxes[index]
            ends += f' {end}="b{index}"'
            style += f"{out}X={(x - box.x) / box.width:.3f};{out}Y={(y - box.y) / box.height:.3f};{out}Perimeter=0;"
    points = "".join(f'<mxPoint x="{number(x)}" y="{number(y)}"/>' for x, y in line.points[1:-1])
    bends = f'<Array as="points">{points}</Array>' if points else ""
    first = f'<mxPoint x="{number(start[0])}" y="{number(start[1])}" as="sourcePoint"/>'
    last = f'<mxPoint x="{number(stop[0])}" y="{number(stop[1])}" as="targetPoint"/>'
    geometry = f'<mxGeometry relative="1" as="geometry">{first}{last}{bends}</mxGeometry>'
    return f'<mxCell id="{id}" style="{style}" edge="1" parent="1"{ends}>{geometry}</mxCell>'


def _touched(x: float, y: float, boxes: Sequence[Box]) -> int | None:
    """The box on whose outline a point lies."""
    for index, box in enumerate(boxes):
        right, low = box.x + box.width, box.y + box.height
        if not (box.x - _TOUCH <= x <= right + _TOUCH and box.y - _TOUCH <= y <= low + _TOUCH):
            continue
        if min(abs(x - box.x), abs(x - right), abs(y - box.y), abs(y - low)) <= _TOUCH:
            return index
    return None
