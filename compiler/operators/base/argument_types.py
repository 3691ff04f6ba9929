"""Types of operator arguments: how a value is checked, converted, described in messages and written in a spec."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any, Literal, cast

from ....dsl.record import Record, record

LARGEST = 2**31 - 1
"""Largest size, count or index: that of a 32-bit signed integer, as in torch's convolution kernels."""


@record
class ArgumentType(Record):
    """The type of an argument: `parse` returns the value to store, or raises ValueError."""

    description: str
    """What a message puts after "must be": "a positive integer"."""
    parse: Callable[[Any], Any]
    keywords: tuple[str, ...] = ()
    """Values that a spec writes without quotes."""
    format: Callable[[Any], str] | None = None
    """How a spec writes a value, where the value alone is ambiguous: (2, 2) is a size of 2x2 or a list."""


def _integer(least: int) -> Callable[[Any], int]:
    def parse(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= LARGEST:
            raise ValueError
        return value

    return parse


def _pair(least: int) -> Callable[[Any], tuple[int, int]]:
    one = _integer(least)

    def parse(value: Any) -> tuple[int, int]:
        if not isinstance(value, tuple | list):
            return (one(value), one(value))
        items = cast(tuple[Any, ...], tuple(value))  # pyright: ignore[reportUnknownArgumentType]
        if len(items) != 2:
            raise ValueError
        return (one(items[0]), one(items[1]))

    return parse


def _maybe_pair(value: Any) -> tuple[int, int] | None:
    return None if value is None else _pair(1)(value)


def _padding(value: Any) -> tuple[int, int] | Literal["same"]:
    return "same" if value == "same" else _pair(0)(value)


def _indexes(value: Any) -> tuple[int, ...]:
    if not isinstance(value, tuple | list | range) or not value:
        raise ValueError
    one = _integer(0)
    return tuple(one(item) for item in cast(tuple[Any, ...], value))


def _margins(value: Any) -> tuple[int, int, int, int]:
    """(top, bottom, left, right) from one number for all sides, two for height and width, or all four."""
    if not isinstance(value, tuple | list):
        value = (value, value)
    one = _integer(0)
    items = [one(item) for item in cast(tuple[Any, ...], value)]
    if len(items) == 2:
        return (items[0], items[0], items[1], items[1])
    if len(items) != 4:
        raise ValueError
    return (items[0], items[1], items[2], items[3])


def _format_margins(value: tuple[int, int, int, int]) -> str:
    top, bottom, left, right = value
    if top != bottom or left != right:
        return f"({top}, {bottom}, {left}, {right})"
    return str(top) if top == left else f"({top}, {left})"


def _sizes(value: Any) -> tuple[int, ...]:
    one = _integer(1)
    items = cast(tuple[Any, ...], value if isinstance(value, tuple | list) else (value,))
    if not items:
        raise ValueError
    return tuple(one(item) for item in items)


def _format_sizes(value: tuple[int, ...]) -> str:
    return "x".join(map(str, value))


def _format_indexes(value: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, value))}]"


def _keyword(keywords: tuple[str, ...]) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        if value not in keywords:
            raise ValueError
        return value

    return parse


def one_of(*keywords: str) -> ArgumentType:
    """One of several keywords: `mode=bilinear`."""
    return ArgumentType(f"{', '.join(keywords[:-1])} or {keywords[-1]}", _keyword(keywords), keywords)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _real(least: float, most: float) -> Callable[[Any], float]:
    def parse(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise ValueError
        return value

    return parse


_MOST = sys.float_info.max
_LEAST = sys.float_info.min

Positive = Annotated[int, ArgumentType("a positive integer", _integer(1))]
NonNegative = Annotated[int, ArgumentType("an integer from 0", _integer(0))]
Pair = Annotated[tuple[int, int], ArgumentType("a positive integer, or two as 3x1 or (3, 1)", _pair(1))]
MaybePair = Annotated[tuple[int, int] | None, ArgumentType("a positive integer, or two as 3x1 or (3, 1)", _maybe_pair)]
"""A pair that may be omitted: then it is None."""
NonNegativePair = Annotated[tuple[int, int], ArgumentType("an integer from 0, or two as (3, 1)", _pair(0))]
Padding = Annotated[
    tuple[int, int] | Literal["same"], ArgumentType("an integer from 0, two as (3, 1), or same", _padding, ("same",))
]
Margins = Annotated[
    tuple[int, int, int, int],
    ArgumentType("an integer from 0, two as (1, 2), or four as (1, 2, 3, 4)", _margins, format=_format_margins),
]
Sizes = Annotated[tuple[int, ...], ArgumentType("a size, such as 256x6x6", _sizes, format=_format_sizes)]
Indexes = Annotated[tuple[int, ...], ArgumentType("a list of integers from 0", _indexes, format=_format_indexes)]
Flag = Annotated[bool, ArgumentType("true or false", _boolean)]
Real = Annotated[float, ArgumentType("a number", _real(-_MOST, _MOST))]
PositiveReal = Annotated[float, ArgumentType("a positive number", _real(_LEAST, _MOST))]
NonNegativeReal = Annotated[float, ArgumentType("a number from 0", _real(0.0, _MOST))]
Fraction = Annotated[float, ArgumentType("a number from 0 to 1", _real(0.0, 1.0))]
