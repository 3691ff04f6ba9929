"""Inputs made as small as they can be while they still do the same: delta debugging (Zeller and Hildebrandt 2002)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_TRIES = 2_000


def minimised(data: bytes, still: Callable[[bytes], bool]) -> bytes:
    """The input without the lines, then tokens, then characters that it can do without; `still` says that it can."""
    text = data.decode("utf-8", errors="surrogateescape")
    left = [_TRIES]

    def holds(pieces: Sequence[str]) -> bool:
        left[0] -= 1
        return left[0] >= 0 and still("".join(pieces).encode("utf-8", errors="surrogateescape"))

    for pattern in (r"[^\n]*\n|[^\n]+", r"\w+|\s+|.", r"(?s:.)"):
        text = "".join(_fewest(re.findall(pattern, text), holds))
    return text.encode("utf-8", errors="surrogateescape")


def _fewest(pieces: list[str], holds: Callable[[Sequence[str]], bool]) -> list[str]:
    """Pieces of which none can go: long runs are tried first, then shorter ones, then single pieces until all stay."""
    size = max(len(pieces) // 2, 1)
    while pieces:
        before = len(pieces)
        at = 0
        while at < len(pieces):
            without = pieces[:at] + pieces[at + size :]
            if holds(without):
                pieces = without
            else:
                at += size
        if size == 1 and len(pieces) == before:
            break
        size = max(size // 2, 1)
    return pieces
