"""Minimize failing inputs by delta debugging (Zeller and Hildebrandt 2002)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_TRIES = 2_000


def minimize(data: bytes, fails: Callable[[bytes], bool]) -> bytes:
    """Remove lines, then tokens, then characters from an input while it still fails."""
    text = data.decode("utf-8", errors="surrogateescape")
    left = [_TRIES]

    def still_fails(pieces: Sequence[str]) -> bool:
        left[0] -= 1
        return left[0] >= 0 and fails("".join(pieces).encode("utf-8", errors="surrogateescape"))

    for pattern in (r"[^\n]*\n|[^\n]+", r"\w+|\s+|.", r"(?s:.)"):
        text = "".join(_minimal(re.findall(pattern, text), still_fails))
    return text.encode("utf-8", errors="surrogateescape")


def _minimal(pieces: list[str], still_fails: Callable[[Sequence[str]], bool]) -> list[str]:
    """Remove runs of pieces, long ones first, until no single piece can be removed."""
    size = max(len(pieces) // 2, 1)
    while pieces:
        before = len(pieces)
        at = 0
        while at < len(pieces):
            without = pieces[:at] + pieces[at + size :]
            if still_fails(without):
                pieces = without
            else:
                at += size
        if size == 1 and len(pieces) == before:
            break
        size = max(size // 2, 1)
    return pieces
