"""Why values cannot be merged one by one."""

from __future__ import annotations

from collections.abc import Sequence

from .reject import Broadcast, ShapeClash
from .shape import Shape, text


def clash(verb: str, inputs: Sequence[Shape], first: int, second: int, help: str | None = None) -> ShapeClash:
    """Two values of different shapes: Broadcast where all axes that differ are 1 in one and the same of them."""
    left, right = inputs[first], inputs[second]
    message = f"cannot {verb} {text(left)} and {text(right)}"
    if len(left) != len(right) or not _repeats(left, right):
        return ShapeClash(message, (first, second), help)
    gate = len(left) == 3 and (1, 1) in (left[1:], right[1:])
    advice = "`mul` takes one factor for each channel; elsewhere all values have one shape" if gate else None
    return Broadcast(f"{message}: nothing is repeated along an axis of size 1", (first, second), help or advice)


def _repeats(left: Shape, right: Shape) -> bool:
    if not all(isinstance(size, int) for size in (*left, *right)):  # pyright: ignore[reportUnnecessaryIsInstance]
        return False
    differing = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return any(all(pair[side] == 1 for pair in differing) for side in (0, 1))
