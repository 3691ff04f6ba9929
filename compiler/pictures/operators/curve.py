"""A function of one number as a curve, with its values at whole numbers in a table below."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import ceil, floor

from ...bug import CompilerBug
from ...operators.base.operator import Operator
from ...operators.base.worked_examples import figure
from ..scene.scene import Border, Box, Item, Line, Scene, Words

_LEFT = 34.0
"""Room for the numbers beside the plot."""
_WIDE = 360.0
_TALL = 220.0
_SMALL = 9.0
_TICK = 4.0
_STEP = 1 / 40
_JUMP = 0.5
"""A function that changes by more within a step has a gap there."""
_AT = range(-3, 4)
_CELL = 20.0

Place = Callable[[float, float], tuple[float, float]]


def curve(operator: Operator) -> Scene:
    """The plot of an operator's `curve`, from -4 to 4, or to 8 where it still bends there."""

    def value(x: float) -> float:
        found = operator.curve(x)
        if found is None:
            raise CompilerBug(f"{operator} has a curve at some places only")
        return found

    first, last = -4, 8 if abs(value(8) - 2 * value(6) + value(4)) > 0.1 else 4
    count = round((last - first) / _STEP)
    points = [(first + i * _STEP, value(first + i * _STEP)) for i in range(count + 1)]
    unit = 1.0 if max(y for _, y in points) - min(y for _, y in points) > 2.5 else 0.5
    low = unit * floor(min(y for _, y in points) / unit - 0.2)
    high = unit * ceil(max(y for _, y in points) / unit + 0.2)

    def place(x: float, y: float) -> tuple[float, float]:
        return (_LEFT + (x - first) / (last - first) * _WIDE, (high - y) / (high - low) * _TALL)

    items: list[Item] = [Border(_LEFT, 0, _WIDE, _TALL), *_axes(place, (first, last), (low, high), unit)]
    items += [Line(tuple(place(x, y) for x, y in piece), heavy=True) for piece in _pieces(points)]
    for x in _AT:
        left, top = place(x, value(x))
        items.append(Box(left - 3.5, top - 3.5, 7, 7, operator.style.value, "circle"))
    items += _table(value, operator.style.value)
    return Scene(_LEFT + _WIDE, _TALL + 34 + 2 * _CELL, tuple(items), "a curve")


def _axes(place: Place, across: tuple[int, int], up: tuple[float, float], unit: float) -> list[Item]:
    """The lines where x and y are 0, and numbers along the border."""
    items: list[Item] = []
    if up[0] < 0 < up[1]:
        items.append(Line((place(across[0], 0), place(across[1], 0)), "frame", dashed=True))
    items.append(Line((place(0, up[0]), place(0, up[1])), "frame", dashed=True))
    for x in range(across[0], across[1] + 1, 1 if across[1] - across[0] <= 8 else 2):
        left, foot = place(x, up[0])
        items.append(Line(((left, foot), (left, foot - _TICK)), "frame"))
        items.append(Words(left, foot + 13, str(x), _SMALL, "faint"))
    for index in range(round((up[1] - up[0]) / unit) + 1):
        y = up[0] + index * unit
        left, top = place(across[0], y)
        items.append(Line(((left, top), (left + _TICK, top)), "frame"))
        items.append(Words(left - 6, top + 3, f"{y:g}", _SMALL, "faint", "end"))
    return items


def _pieces(points: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    pieces = [points[:1]]
    for before, after in pairwise(points):
        if abs(after[1] - before[1]) > _JUMP:
            pieces.append([])
        pieces[-1].append(after)
    return pieces


def _table(value: Callable[[float], float], role: str) -> list[Item]:
    """x and the function's values, in two rows as wide as the plot."""
    wide, top = _WIDE / len(_AT), _TALL + 30
    items: list[Item] = []
    for row, (name, kind) in enumerate((("x", "input"), ("y", role))):
        y = top + row * _CELL
        items.append(Words(_LEFT - 8, y + 13, name, 10, "ink", "end", bold=True))
        for column, x in enumerate(_AT):
            left = _LEFT + column * wide
            items.append(Box(left, y, wide, _CELL, kind, "square"))
            items.append(Words(left + wide / 2, y + 13.5, figure((x, value(x))[row]), 10, "dark"))
    return items
