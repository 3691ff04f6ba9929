"""Text that is safe to print in a terminal, and its width in columns."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

TAB = 4
MAX_WIDTH = 160
"""Columns of a source line that are shown; a longer line is cut."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that could move the cursor, reorder the line or show nothing."""


def escaped(text: str) -> str:
    """The text with control and invisible characters as escapes: `\\x1b`, `\\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(character) for character in text)


def shortened(text: str) -> str:
    """The escaped text without the middle of very long words, such as a name of 1,000 letters."""
    return escaped(_LONG_WORD.sub(lambda word: f"{word[0][: MAX_WIDTH // 2]}…{word[0][-MAX_WIDTH // 4 :]}", text))


_LONG_WORD = re.compile(rf"\S{{{MAX_WIDTH + 1},}}")


def _escape(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def width(text: str) -> int:
    """Columns of escaped text: two for wide characters, none for combining marks (Unicode's UAX 11)."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


@dataclass(frozen=True)
class VisibleLine:
    """The visible part of a source line, and the column of each of its characters."""

    text: str
    _first: int
    _columns: tuple[int, ...]

    def column(self, index: int) -> int:
        """Column, from 0, of the source line's character `index`; of the ellipsis for a character that is cut off."""
        visible = index - self._first
        if visible < 0:
            return 0
        return self._columns[min(visible, len(self._columns) - 1)]


def visible_line(line: str, start: int, end: int) -> VisibleLine:
    """The escaped line, cut around its characters `[start, end)` with `…` if it is wider than MAX_WIDTH."""
    low, high = _visible_range(line, start, end)
    pieces = ["…"] if low else []
    columns = [len(pieces)]
    for character in line[low:high]:
        piece = " " * (TAB - columns[-1] % TAB) if character == "\t" else _escape(character)
        pieces.append(piece)
        columns.append(columns[-1] + width(piece))
    if high < len(line):
        pieces.append("…")
    return VisibleLine("".join(pieces), low, tuple(columns))


def _visible_range(line: str, start: int, end: int) -> tuple[int, int]:
    """The range of visible characters: all, or those around `[start, end)` that fill MAX_WIDTH columns."""
    if len(line) <= MAX_WIDTH and sum(_max_columns(character) for character in line) <= MAX_WIDTH:
        return 0, len(line)
    start, end = min(start, len(line)), min(end, len(line))
    high, room = _extend(line, start, end, MAX_WIDTH - 2)
    low, left = _extend(line, start, 0, room // 2)
    high, room = _extend(line, high, len(line), room - room // 2 + left)
    low, _ = _extend(line, low, 0, room)
    return low, high


def _extend(line: str, index: int, stop: int, room: int) -> tuple[int, int]:
    """Move `index` toward `stop` while there is room; return it and the remaining room."""
    step = 1 if stop > index else -1
    while index != stop:
        columns = _max_columns(line[index if step > 0 else index - 1])
        if columns > room:
            break
        room -= columns
        index += step
    return index, room


def _max_columns(character: str) -> int:
    """The most columns of a source character; at least one, so that a run of combining marks is cut too."""
    return TAB if character == "\t" else max(1, width(_escape(character)))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
