"""Sizes at the border of a block: inputs in terms of its inside, outputs in terms of the definition around."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ..algebra.expression import substitute
from ..algebra.traced import is_traced
from ..operators.base.shape import Shape

AXES: Mapping[int, tuple[str, ...]] = {1: ("features",), 3: ("channels", "height", "width")}


def arriving(shape: Shape | None, parameters: Collection[str]) -> dict[str, int]:
    """The input sizes of a block, by names that differ from its parameters."""
    sizes: dict[str, int] = {}
    for axis, size in zip(AXES[len(shape)], shape, strict=True) if shape else ():
        name = f"in_{axis}"
        while name in parameters:
            name += "_"
        sizes[name] = size
    return sizes


def outside(shape: Shape | None, arguments: Mapping[str, Any]) -> Shape | None:
    """The output shape of a block in terms of the definition around."""
    if shape is None:
        return None
    return tuple(substitute(size.expression, arguments) if is_traced(size) else size for size in shape)  # pyright: ignore
