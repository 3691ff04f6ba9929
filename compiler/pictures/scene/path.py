"""Points to SVG's path data: corners rounded, heads of arrows."""

from __future__ import annotations

from collections.abc import Sequence

from .scene import Box

Point = tuple[float, float]
_RADIUS = 5.0
_LONG = 5.0
_HALF = 2.6


def closed(points: Sequence[Point]) -> str:
    """A polygon."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "z"


def rounded(points: Sequence[Point]) -> str:
    """A line through the points whose corners are rounded."""
    text = f"M{number(points[0][0])} {number(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _distance(before, corner) / 2, _distance(corner, after) / 2)
        if radius < 0.5:
            text += f"L{number(corner[0])} {number(corner[1])}"
            continue
        start, stop = _towards(corner, before, radius), _towards(corner, after, radius)
        text += f"L{number(start[0])} {number(start[1])}Q{number(corner[0])} {number(corner[1])} "
        text += f"{number(stop[0])} {number(stop[1])}"
    return text + f"L{number(points[-1][0])} {number(points[-1][1])}"


def arrow_head(points: Sequence[Point]) -> str:
    """A triangle whose tip is the last point."""
    (x0, y0), (x, y) = points[-2], points[-1]
    length = _distance((x0, y0), (x, y)) or 1.0
    dx, dy = (x - x0) / length, (y - y0) / length
    bx, by = x - _LONG * dx, y - _LONG * dy
    return closed(((x, y), (bx - _HALF * dy, by + _HALF * dx), (bx + _HALF * dy, by - _HALF * dx)))


def shortened(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points with the last one moved back under the head of the arrow."""
    last = _towards(points[-1], points[-2], min(_LONG - 1, _distance(points[-1], points[-2])))
    return (*points[:-1], last)


def corners(box: Box) -> tuple[Point, ...]:
    """The corners of an outline that is no rectangle."""
    x, y, right, low = box.x, box.y, box.x + box.width, box.y + box.height
    if box.outline == "funnel":
        return ((x, y), (right, y + 3), (right, low - 3), (x, low))
    return ((x + 6, y), (right, y), (right - 6, low), (x, low))


def area(x: float, y: float, width: float, height: float) -> str:
    """A rectangle's attributes."""
    return f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"


def _towards(start: Point, stop: Point, distance: float) -> Point:
    length = _distance(start, stop) or 1.0
    return (start[0] + (stop[0] - start[0]) * distance / length, start[1] + (stop[1] - start[1]) * distance / length)


def _distance(first: Point, second: Point) -> float:
    return ((first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2) ** 0.5
