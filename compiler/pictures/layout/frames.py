"""Blocks in frames, with how often they stand there, and tables of the numbers in which they differ."""

from __future__ import annotations

from ..parts.parts import Frame, Layer
from ..scene.scene import Border, Group, Item, Line, Words
from ..scene.text_width import shortened, width
from .block import Block, at

_PAD = 5.0
AROUND_FRAME = 2 * _PAD
"""What a frame takes of the width."""
_TITLE = 11.0
_SMALL = 8.0
_ROW = 11.0
_MOST_ROWS = 9
_WIDEST = 160.0
"""What a string that is passed to a block may take of a table."""


def framed(frame: Frame, inside: Block) -> Block:
    """The inside with a border, a title above it and a table below."""
    table = _table(frame)
    count = f"×{frame.times or frame.count}" if frame.times or frame.count > 1 else ""
    titles = _titles(frame)
    room = width(count, 11, bold=True) + 8 if count else 0
    wide = max(inside.width, table.width, min(width(titles[-1], _SMALL, bold=True), 120) + room)
    title = next((title for title in titles if width(title, _SMALL, bold=True) <= wide - room), titles[-1])
    title = shortened(title, _SMALL, wide - room, bold=True)
    above, below = inside.above + _PAD + _TITLE, inside.below + _PAD + table.height
    left = _PAD + (wide - inside.width) / 2
    items: list[Item] = [
        Border(0, -above, wide + 2 * _PAD, above + below),
        *([Words(_PAD, -above + 9.5, title, _SMALL, "ink", "start", bold=True)] if title else []),
        Line(((0, 0), (left, 0)), arrow=inside.arrow),
        at(inside, left, 0),
        Line(((left + inside.width, 0), (wide + 2 * _PAD, 0))),
    ]
    if count:
        items.append(Words(wide + _PAD, -above + 11.5, count, 11, "ink", "end", bold=True))
    if frame.rows:
        items.append(at(table, _PAD + (wide - table.width) / 2, inside.below + 4))
    return Block(wide + 2 * _PAD, above, below, (Group(tuple(items), 0, 0, frame.tip, frame.name),), arrow=False)


def _titles(frame: Frame) -> tuple[str, str]:
    """The last two steps of its path, or only the last, with the name of its definition."""
    if not frame.title and len(frame.inside.parts) == 1 and isinstance(frame.inside.parts[0], Layer):
        return "", ""
    steps = frame.name.split(".")
    return _titled(".".join(steps[-2:]), frame.title), _titled(steps[-1], frame.title)


def _titled(path: str, title: str) -> str:
    return path if title in ("", path) else f"{path}  {title}"


def _table(frame: Frame) -> Block:
    """A row for each block, its name and what it has in the columns; its top is at y = 0."""
    if not frame.rows:
        return Block(0, 0, 0, ())
    rows = list(frame.rows)
    if len(rows) > _MOST_ROWS:
        rows = [*rows[: _MOST_ROWS - 2], ("…", ("",) * len(frame.columns)), rows[-1]]
    rows = [(label, tuple(shortened(value, _SMALL, _WIDEST) for value in values)) for label, values in rows]
    lines = [("", frame.columns), *rows]
    widths = [max(width(label, 8) for label, _ in lines)]
    widths += [max(width(values[index], 8, bold=True) for _, values in lines) for index in range(len(frame.columns))]
    items: list[Item] = []
    for number, (label, values) in enumerate(lines):
        y = (number + 1) * _ROW - 1
        x = widths[0]
        items.append(Words(0, y, label, 8, "ink", "start"))
        for value, own in zip(values, widths[1:], strict=True):
            x += 8 + own
            items.append(Words(x, y, value, 8, "ink", "end", bold=number == 0))
    items.append(Line(((0, _ROW + 1.5), (sum(widths) + 8 * len(frame.columns), _ROW + 1.5)), "frame"))
    marks = tuple(item for item in items if not isinstance(item, Words) or item.text)
    return Block(sum(widths) + 8 * len(frame.columns), 0, _ROW * len(lines) + 4, marks)
