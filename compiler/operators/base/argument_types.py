"""The types of operators' arguments: what is accepted, what it becomes, and how it is called in a message."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any, Literal, cast

from ....dsl.record import Record, record

LARGEST = 2**31 - 1
"""No size, count or index may exceed what a 32-bit signed integer holds, as in torch's convolution kernels."""


@record
class Kind(Record):
    """What an argument may be: `parse` returns the value to store, or raises ValueError."""

    says: str
    """What is expected, after "expects": "a positive integer"."""
    parse: Callable[[Any], Any]
    words: tuple[str, ...] = ()
    """What a spec may write bare, without quotes."""
    spells: Callable[[Any], str] | None = None
    """How a spec writes a value that does not tell by itself: (2, 2) is a size of 2x2, or a list."""


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
    """Top, bottom, left and right of one number for all sides, two for height and width, or all four."""
    if not isinstance(value, tuple | list):
        value = (value, value)
    one = _integer(0)
    items = [one(item) for item in cast(tuple[Any, ...], value)]
    if len(items) == 2:
        return (items[0], items[0], items[1], items[1])
    if len(items) != 4:
        raise ValueError
    return (items[0], items[1], items[2], items[3])


def _spelled_margins(value: tuple[int, int, int, int]) -> str:
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


def _spelled_sizes(value: tuple[int, ...]) -> str:
    return "x".join(map(str, value))


def _spelled_indexes(value: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, value))}]"


def _word(words: tuple[str, ...]) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        if value not in words:
            raise ValueError
        return value

    return parse


def one_of(*words: str) -> Kind:
    """One of some words, which a spec writes bare: `mode=bilinear`."""
    return Kind(f"{', '.join(words[:-1])} or {words[-1]}", _word(words), words)


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

Positive = Annotated[int, Kind("a positive integer", _integer(1))]
NonNegative = Annotated[int, Kind("an integer from 0", _integer(0))]
Pair = Annotated[tuple[int, int], Kind("a positive integer, or two as 3x1 or (3, 1)", _pair(1))]
MaybePair = Annotated[tuple[int, int] | None, Kind("a positive integer, or two as 3x1 or (3, 1)", _maybe_pair)]
"""A pair whose default is another argument: None where it is not given."""
NonNegativePair = Annotated[tuple[int, int], Kind("an integer from 0, or two as (3, 1)", _pair(0))]
Padding = Annotated[
    tuple[int, int] | Literal["same"], Kind("an integer from 0, two as (3, 1), or same", _padding, ("same",))
]
Margins = Annotated[
    tuple[int, int, int, int],
    Kind("an integer from 0, two as (1, 2), or four as (1, 2, 3, 4)", _margins, spells=_spelled_margins),
]
"""Top, bottom, left and right, of one number, two (height, width) or four."""
Sizes = Annotated[tuple[int, ...], Kind("a size, such as 256x6x6", _sizes, spells=_spelled_sizes)]
Indexes = Annotated[tuple[int, ...], Kind("a list of integers from 0", _indexes, spells=_spelled_indexes)]
Flag = Annotated[bool, Kind("true or false", _boolean)]
Real = Annotated[float, Kind("a number", _real(-_MOST, _MOST))]
PositiveReal = Annotated[float, Kind("a positive number", _real(_LEAST, _MOST))]
NonNegativeReal = Annotated[float, Kind("a number from 0", _real(0.0, _MOST))]
Fraction = Annotated[float, Kind("a number from 0 to 1", _real(0.0, 1.0))]
