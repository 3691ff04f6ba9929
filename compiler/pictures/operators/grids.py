"""Examples with numbers as grids of cells: a window that slides over a map, values step by step, and whole maps."""

from __future__ import annotations

from collections.abc import Sequence

from ...operators.base.shape import Shape, text
from ...operators.base.worked_examples import Rows, Stack, Stacks, Steps, Windows, figure
from ..scene.scene import Border, Box, Item, Line, Scene, Words, moved
from ..scene.text_width import width

CELL = 34.0
_CHANNEL = 8.0
"""Between two channels of a map."""
_GAP = 56.0
_TITLE = 24.0
_SIZE = 11.0
_SMALL = 9.5
_LEADING = 17.0


def windows(example: Windows) -> Scene:
    """The input with one window marked, the kernel where there is one, the result, and the equation below."""
    role = example.operator.style.value
    row, column, high, wide = example.window
    inside = {(row + i, column + j) for i in range(high) for j in range(wide)}
    grids = [("input", example.given, inside, "input")]
    if example.kernel:
        grids.append(("kernel", example.kernel, set[tuple[int, int]](), "shape"))
    grids.append(("result", example.result, {example.place}, "input"))
    tall = max(len(rows) for _, rows, _, _ in grids) * CELL
    middle = _TITLE + tall / 2
    items: list[Item] = []
    x = 0.0
    for index, (title, rows, marked, plain) in enumerate(grids):
        top = middle - len(rows) * CELL / 2
        said = f"{title} {_size((len(rows), len(rows[0])))}"
        across = max(len(rows[0]) * CELL, width(said, _SMALL))
        left = x + (across - len(rows[0]) * CELL) / 2
        items.append(Words(x + across / 2, top - 8, said, _SMALL, "faint"))
        items += grid(left, top, rows, marked, role, plain)
        if title == "input":
            items.append(Border(left + column * CELL, top + row * CELL, wide * CELL, high * CELL, "dark"))
        x += across
        if index + 1 < len(grids):
            items += _between(x, middle, "×" if example.kernel and index == 0 else "")
            x += _GAP
    foot = _TITLE + tall + 28
    wide_equation = width(example.equation, _SIZE)
    full = max(x, wide_equation)
    shift = (full - x) / 2
    items = [moved(item, shift, 0) for item in items]
    items.append(Words(full / 2, foot, example.equation, _SIZE))
    return Scene(full, foot + 4, tuple(items), "a window that slides")


def _between(x: float, middle: float, sign: str) -> list[Item]:
    if sign:
        return [Words(x + _GAP / 2, middle + 6, sign, 16)]
    return [Line(((x + 10, middle), (x + _GAP - 10, middle)), arrow=True)]


def grid(
    left: float,
    top: float,
    rows: Rows,
    marked: set[tuple[int, int]],
    role: str,
    plain: str,
    cell: float = CELL,
    size: float = _SIZE,
) -> list[Item]:
    """Rows of numbers in cells, of which some are in the colour of a role."""
    items: list[Item] = []
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            kind = role if (i, j) in marked else plain
            x, y = left + j * cell, top + i * cell
            items.append(Box(x, y, cell, cell, kind, "square"))
            items.append(Words(x + cell / 2, y + cell / 2 + 4, figure(value), size, "dark"))
    return items


def stacks(example: Stacks) -> Scene:
    """Inputs and weights with signs between them, an arrow, and the result; the equation below."""
    role = example.operator.style.value
    tall = max(_tall(stack) for stack in example.stacks)
    middle = _TITLE + tall / 2
    items: list[Item] = []
    x = 0.0
    for index, stack in enumerate(example.stacks):
        if index:
            signed = index < len(example.stacks) - 1
            items += _between(x, middle, example.signs[index - 1] if signed else "")
            x += _GAP
        said = f"{stack.title} {_size(stack.shape)}"
        wide = len(stack.channels[0][0]) * CELL
        across = max(wide, width(said, _SMALL))
        top = middle - _tall(stack) / 2
        items.append(Words(x + across / 2, top - 8, said, _SMALL, "faint"))
        items += _stack(x + (across - wide) / 2, top, stack, role)
        x += across
    foot = _TITLE + tall + 28
    full = max(x, width(example.equation, _SIZE))
    items = [moved(item, (full - x) / 2, 0) for item in items]
    items.append(Words(full / 2, foot, example.equation, _SIZE))
    return Scene(full, foot + 4, tuple(items), "values with their shapes")


def _tall(stack: Stack) -> float:
    return len(stack.channels) * (len(stack.channels[0]) * CELL + _CHANNEL) - _CHANNEL


def _stack(left: float, top: float, stack: Stack, role: str) -> list[Item]:
    plain = "shape" if stack.kind in ("weight", "bias", "fixed") else "input"
    items: list[Item] = []
    place = 0
    for rows in stack.channels:
        cells = [(i, j) for i, row in enumerate(rows) for j in range(len(row))]
        marked = {cell for index, cell in enumerate(cells, place) if index in stack.marked}
        items += grid(left, top, rows, marked, role, plain)
        place += len(cells)
        top += len(rows) * CELL + _CHANNEL
    return items


def steps(example: Steps) -> Scene:
    """A table whose rows are the steps, one column marked, and the equations of that column below."""
    role = example.operator.style.value
    label = max(width(name, _SIZE, bold=True) for name, _ in example.rows) + 12
    cell = max(CELL, *(width(name, _SMALL) + 12 for name in example.columns))
    items: list[Item] = []
    for column, name in enumerate(example.columns):
        items.append(Words(label + (column + 0.5) * cell, _TITLE - 8, name, _SMALL, "faint"))
    for row, (name, values) in enumerate(example.rows):
        y = _TITLE + row * CELL
        items.append(Words(label - 10, y + CELL / 2 + 4, name, _SIZE, anchor="end", bold=True))
        for column, value in enumerate(values):
            kind = role if column == example.column or row + 1 == len(example.rows) else "input"
            items.append(Box(label + column * cell, y, cell, CELL, kind, "square"))
            items.append(Words(label + (column + 0.5) * cell, y + CELL / 2 + 4, figure(value), _SIZE, "dark"))
    foot = _TITLE + len(example.rows) * CELL + 26
    items += _lines(example.equations, foot)
    full = max(label + len(example.columns) * cell, *(width(line, _SIZE) for line in example.equations))
    return Scene(full, foot + (len(example.equations) - 1) * _LEADING + 4, tuple(items), "values step by step")


def _lines(equations: Sequence[str], y: float) -> list[Item]:
    return [Words(0, y + index * _LEADING, line, _SIZE, anchor="start") for index, line in enumerate(equations)]


def _size(shape: Shape) -> str:
    return text(shape).replace("x", "×")
