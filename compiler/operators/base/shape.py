"""Shapes of values: channels first, without the batch."""

from __future__ import annotations

from math import prod

Shape = tuple[int, ...]
"""`(channels, height, width)` of a map, `(features,)` of a vector."""


def text(shape: Shape) -> str:
    """`3x224x224`, as a spec writes it; `64 x floor(H/2) x floor(W/2)` where sizes are expressions."""
    sizes = [str(size) for size in shape]
    return ("x" if all(size.isalnum() for size in sizes) else " x ").join(sizes)


def element_count(shape: Shape) -> int:
    """Elements of a value of this shape, for one example."""
    return prod(shape)


def looks_channels_last(shape: Shape) -> bool:
    """Whether the shape is probably height x width x channels, such as 224x224x3."""
    if len(shape) != 3 or not all(isinstance(size, int) for size in shape):  # pyright: ignore[reportUnnecessaryIsInstance]
        return False
    height, width, channels = shape
    return channels in (1, 3, 4) and min(height, width) >= _LEAST and (channels > 1 or height == width)


_LEAST = 16
"""Least height and width of an image."""
