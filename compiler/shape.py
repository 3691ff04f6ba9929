"""Shapes: channels first, without the batch."""

from __future__ import annotations

Shape = tuple[int, ...]
"""`(channels, height, width)` for a map, `(features,)` for a vector."""


def text(shape: Shape) -> str:
    """`3x224x224`, as a spec writes it."""
    return "x".join(str(int(size)) for size in shape)
