"""The rejection of a merge whose inputs differ in shape."""

from __future__ import annotations

from collections.abc import Sequence

from .reject import Broadcast, ShapeClash
from .shape import Shape, text


def clash(verb: str, inputs: Sequence[Shape], first: int, second: int, help: str | None = None) -> ShapeClash:
    """The rejection of two inputs of different shapes: Broadcast where one has size 1 on all axes that differ."""
    left, right = inputs[first], inputs[second]
    message = f"cannot {verb} {text(left)} and {text(right)}"
    if len(left) != len(right) or not _is_broadcastable(left, right):
        return ShapeClash(message, (first, second), help)
    gate = len(left) == 3 and (1, 1) in (left[1:], right[1:])
    advice = "use `mul` for one factor per channel; all other merges need equal shapes" if gate else None
    return Broadcast(f"{message}: axes of size 1 are not broadcast", (first, second), help or advice)


def _is_broadcastable(left: Shape, right: Shape) -> bool:
    if not all(isinstance(size, int) for size in (*left, *right)):  # pyright: ignore[reportUnnecessaryIsInstance]
        return False
    differing = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return any(all(pair[side] == 1 for pair in differing) for side in (0, 1))
