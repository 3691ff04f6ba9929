"""What a terminal may be sent: text without control characters, and how many columns it fills."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

TAB = 4
LONGEST = 160
"""Columns of a source line that are shown; a longer line is cut."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories that could move the cursor, reorder the line or show nothing: controls, bidi marks, surrogates."""


def clean(text: str) -> str:
    """The text with every character that a terminal could obey shown as an escape: `\\x1b`, `\\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(escaped(character) for character in text)


def brief(text: str) -> str:
    """The text, cleaned, with the middle of very long words left out, as a name of 1,000 letters would be."""
    return clean(_LONG_WORD.sub(lambda word: f"{word[0][: LONGEST // 2]}…{word[0][-LONGEST // 4 :]}", text))


_LONG_WORD = re.compile(rf"\S{{{LONGEST + 1},}}")


def escaped(character: str) -> str:
    """One character, or the escape that stands for it where it must not reach a terminal."""
    if unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def width(text: str) -> int:
    """Columns that clean text fills: wide characters two, combining marks none (Unicode's UAX 11)."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


@dataclass(frozen=True)
class Line:
    """A source line as it is shown, and the column at which each of its characters stands."""

    text: str
    _from: int
    _columns: tuple[int, ...]

    def column(self, index: int) -> int:
        """Column, from 0, of the line's character `index`; of a cut's mark for characters that were cut off."""
        kept = index - self._from
        if kept < 0:
            return 0
        return self._columns[min(kept, len(self._columns) - 1)]


def shown(line: str, start: int, end: int) -> Line:
    """The line as shown, cut around the characters `[start, end)` with `…` where it is longer than LONGEST."""
    low, high = _kept(line, start, end)
    pieces = ["…"] if low else []
    columns = [len(pieces)]
    for character in line[low:high]:
        piece = " " * (TAB - columns[-1] % TAB) if character == "\t" else escaped(character)
        pieces.append(piece)
        columns.append(columns[-1] + width(piece))
    if high < len(line):
        pieces.append("…")
    return Line("".join(pieces), low, tuple(columns))


def _kept(line: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the characters that are shown: all, or those around `[start, end)` that fill LONGEST columns."""
    if len(line) <= LONGEST and sum(_most(character) for character in line) <= LONGEST:
        return 0, len(line)
    start, end = min(start, len(line)), min(end, len(line))
    high, room = _walk(line, start, end, LONGEST - 2)
    low, left = _walk(line, start, 0, room // 2)
    high, room = _walk(line, high, len(line), room - room // 2 + left)
    low, _ = _walk(line, low, 0, room)
    return low, high


def _walk(line: str, index: int, stop: int, room: int) -> tuple[int, int]:
    """As far from `index` towards `stop` as there is room, and the room that is left."""
    step = 1 if stop > index else -1
    while index != stop:
        columns = _most(line[index if step > 0 else index - 1])
        if columns > room:
            break
        room -= columns
        index += step
    return index, room


def _most(character: str) -> int:
    """Columns that a character of a source line fills at most, and at least one, so that a window stays small."""
    return TAB if character == "\t" else max(1, width(escaped(character)))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
