"""Shapes: channels first, without the batch."""

from __future__ import annotations

from math import prod

Shape = tuple[int, ...]
"""`(channels, height, width)` for a map, `(features,)` for a vector."""


def text(shape: Shape) -> str:
    """`3x224x224`, as a spec writes it; `64 x floor(H/2) x floor(W/2)` where sizes are expressions."""
    sizes = [str(size) for size in shape]
    return ("x" if all(size.isalnum() for size in sizes) else " x ").join(sizes)


def numbers(shape: Shape) -> int:
    """How many numbers a value of this shape has, for one example."""
    return prod(shape)
