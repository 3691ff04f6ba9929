"""What a picture is made of once everything has its place: a few kinds of marks, in pixels, y growing downwards.

Colours are roles, which a theme turns into colours; every format writes these marks in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ....dsl.record import Record, record

if TYPE_CHECKING:
    from .pixels import Pixels

Outline = Literal["round", "square", "stadium", "funnel", "slanted", "double", "circle"]
Role = str
"""A kind fills boxes; `ink` and `faint` are for text, `line`, `soft`, `frame` for lines, `dark` for both on fills."""


@record
class Box(Record):
    """A filled outline whose upper left corner is at (x, y)."""

    x: float
    y: float
    width: float
    height: float
    role: Role
    outline: Outline = "round"


@record
class Border(Record):
    """A rounded rectangle without filling."""

    x: float
    y: float
    width: float
    height: float
    role: Role = "frame"
    dashed: bool = False


@record
class Face(Record):
    """A filled polygon, a side of a volume: the more `shade`, the darker."""

    points: tuple[tuple[float, float], ...]
    role: Role
    shade: int = 0


@record
class Line(Record):
    """Straight pieces through points, with rounded corners; with an arrow at the end or without; `heavy` for curves."""

    points: tuple[tuple[float, float], ...]
    role: Role = "line"
    arrow: bool = False
    dashed: bool = False
    heavy: bool = False


@record
class Words(Record):
    """A line of text; y is its base line."""

    x: float
    y: float
    text: str
    size: float
    role: Role = "ink"
    anchor: Literal["start", "middle", "end"] = "middle"
    bold: bool = False


@record
class Photo(Record):
    """A grey picture, stretched to this size; `said` is what it shows."""

    x: float
    y: float
    width: float
    height: float
    pixels: Pixels
    said: str


@record
class Group(Record):
    """Marks that move together; `tip` is what is said of them to who points there, `name` what they stand for."""

    items: tuple[Item, ...]
    x: float = 0
    y: float = 0
    tip: str = ""
    name: str = ""


Mark = Box | Border | Face | Line | Words | Photo
Item = Mark | Group


@record
class Scene(Record):
    """A whole picture; `title` is what it shows, in words."""

    width: float
    height: float
    items: tuple[Item, ...]
    title: str


def moved(item: Item, x: float, y: float) -> Item:
    """The mark so much further to the right and down."""
    if isinstance(item, Line | Face):
        return replace(item, points=tuple((px + x, py + y) for px, py in item.points))
    return replace(item, x=item.x + x, y=item.y + y)


def dissolved(items: tuple[Item, ...], x: float = 0, y: float = 0) -> Iterator[Item]:
    """The marks without those groups that only move what is in them."""
    for item in items:
        if isinstance(item, Group) and not (item.tip or item.name):
            yield from dissolved(item.items, x + item.x, y + item.y)
        else:
            yield moved(item, x, y)


def flat(items: tuple[Item, ...], x: float = 0, y: float = 0) -> Iterator[Mark]:
    """All marks where they are in the picture, without groups."""
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items, x + item.x, y + item.y)
        else:
            mark = moved(item, x, y)
            assert not isinstance(mark, Group)
            yield mark
