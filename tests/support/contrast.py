"""The colors of an SVG as painted, and their contrast with the background (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Area = tuple[float, float, float, float]


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colors `#rrggbb`, from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True)
class Painted:
    """An element with its area and colors; `none` means not painted."""

    kind: str
    text: str
    area: Area
    fill: str
    stroke: str
    size: float


def painted(text: str, dark: bool) -> list[Painted]:
    """The elements of an SVG in painting order, in the dark or light theme."""
    root = ElementTree.fromstring(text)
    rules = "".join(style.text or "" for style in root.iter(f"{SVG}style")) if dark else ""
    classes = {name: (kind, color) for name, kind, color in re.findall(r"\.(\w+)\{(\w+):(#\w{6})\}", rules)}
    return list(_walk(root, {"fill": "#000000", "stroke": "none", "font-size": "10"}, 0, 0, classes))


def _walk(
    element: ElementTree.Element, around: dict[str, str], x: float, y: float, classes: dict[str, tuple[str, str]]
) -> Iterator[Painted]:
    look = around | {name: element.attrib[name] for name in around if name in element.attrib}
    kind, color = classes.get(element.get("class", ""), ("", ""))
    look |= {kind: color} if kind else {}
    moved = [float(number) for number in _NUMBER.findall(element.get("transform", ""))]
    x, y = (x + moved[0], y + moved[1]) if moved else (x, y)
    for area in _areas(element):
        left, top, right, low = area
        place = (left + x, top + y, right + x, low + y)
        name = element.tag.removeprefix(SVG)
        yield Painted(name, element.text or "", place, look["fill"], look["stroke"], float(look["font-size"]))
    for child in element:
        yield from _walk(child, look, x, y, classes)


def _areas(element: ElementTree.Element) -> list[Area]:
    get = {name: float(element.get(name, "0")) for name in ("x", "y", "width", "height", "cx", "cy", "r")}
    match element.tag.removeprefix(SVG):
        case "rect":
            return [(get["x"], get["y"], get["x"] + get["width"], get["y"] + get["height"])]
        case "circle":
            return [(get["cx"] - get["r"], get["cy"] - get["r"], get["cx"] + get["r"], get["cy"] + get["r"])]
        case "text":
            return [(get["x"], get["y"], get["x"], get["y"])]
        case "path" if "H" not in element.attrib["d"]:
            pieces = [_NUMBER.findall(piece) for piece in element.attrib["d"].split("M")[1:]]
            points = [[float(number) for number in piece] for piece in pieces]
            return [(min(p[::2]), min(p[1::2]), max(p[::2]), max(p[1::2])) for p in points]
        case _:
            return []


def assert_contrast(text: str, dark: bool) -> None:
    """Every text has a contrast of 4.5:1 with its background, and every outline 3:1 with the paper."""
    paper = re.findall(r"\.p\{fill:(#\w{6})\}", text)[-1:] if dark else []
    found = painted(text, dark)
    back = paper[0] if paper else re.findall(r'class="p"[^>]*fill="(#\w{6})"', text)[0]
    count = 0
    for index, mark in enumerate(found):
        if mark.kind != "text":
            assert mark.stroke == "none" or contrast(mark.stroke, _behind(found, index, back)) >= 3, mark
            continue
        count += 1
        behind = _behind(found, len(found), back, (mark.area[0], mark.area[1] - mark.size / 3))
        assert contrast(mark.fill, behind) >= 4.5, (mark, behind)
    assert count


def _behind(found: list[Painted], until: int, paper: str, at: tuple[float, float] | None = None) -> str:
    """The fill of the last shape before `until` that contains the point or mark, or the paper."""
    left, top, right, low = (*at, *at) if at else found[until].area
    fills = [
        mark.fill
        for mark in found[:until]
        if mark.kind != "text" and mark.fill != "none"
        and mark.area[0] <= left and mark.area[1] <= top and right <= mark.area[2] and low <= mark.area[3]
        and (mark.area[2] - mark.area[0]) * (mark.area[3] - mark.area[1]) > 60
    ]  # fmt: skip
    return fills[-1] if fills else paper
