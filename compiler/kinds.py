"""The types of operators' arguments: what is accepted, what it becomes, and how it is called in a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

LARGEST = 2**31 - 1
"""No size, count or index may exceed what a 32-bit signed integer holds, as in torch's convolution kernels."""


@dataclass(frozen=True)
class Kind:
    """What an argument may be: `parse` returns the value to store, or raises ValueError saying what is wrong."""

    says: str
    """What is expected, after "expects": "a positive integer"."""
    parse: Callable[[Any], Any]


def _integer(least: int) -> Callable[[Any], int]:
    def parse(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError
        if not least <= value <= LARGEST:
            raise ValueError
        return value

    return parse


def _pair(least: int) -> Callable[[Any], tuple[int, int]]:
    one = _integer(least)

    def parse(value: Any) -> tuple[int, int]:
        if isinstance(value, tuple | list):
            if len(value) != 2:
                raise ValueError
            return (one(value[0]), one(value[1]))
        return (one(value), one(value))

    return parse


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


def _padding(value: Any) -> tuple[int, int] | str:
    return "same" if value == "same" else _pair(0)(value)


def _indexes(value: Any) -> tuple[int, ...]:
    if not isinstance(value, tuple | list) or not value:
        raise ValueError
    return tuple(_integer(0)(item) for item in value)


Positive = Annotated[int, Kind("a positive integer", _integer(1))]
NonNegative = Annotated[int, Kind("an integer from 0", _integer(0))]
Pair = Annotated[tuple[int, int], Kind("a positive integer, or two as 3x1 or (3, 1)", _pair(1))]
NonNegativePair = Annotated[tuple[int, int], Kind("an integer from 0, or two as (3, 1)", _pair(0))]
Padding = Annotated[tuple[int, int] | str, Kind('an integer from 0, two as (3, 1), or "same"', _padding)]
Flag = Annotated[bool, Kind("true or false", _boolean)]
Probability = Annotated[float, Kind("a number from 0 to 1", _real(0.0, 1.0))]
Real = Annotated[float, Kind("a number", _real(float("-inf"), float("inf")))]
PositiveReal = Annotated[float, Kind("a positive number", _real(5e-324, 1e300))]
Indexes = Annotated[tuple[int, ...], Kind("a list of integers from 0", _indexes)]
