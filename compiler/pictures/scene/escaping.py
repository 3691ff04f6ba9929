"""Text as XML and HTML hold it; the standard library's functions for this import half of its network code."""

from __future__ import annotations

_NONE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], "\ufffd")
"""Characters that no XML may hold; a file's name can have them."""
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"}) | _NONE
_VALUE = _TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """Text between tags."""
    return text.translate(_TEXT)


def quoteattr(text: str) -> str:
    """An attribute's value with its quotes; a line's end stays one."""
    return f'"{text.translate(_VALUE)}"'
