"""The functions of the expression language."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from ...algebra.traced import plain


def _divisible(value: float, divisor: int) -> int:
    """The multiple of `divisor` nearest to `value`, at least `divisor`, and never below 90% of `value`.

    The rule by which MobileNets round channels (Sandler et al. 2018, reference implementation).
    """
    value, divisor = plain(value), plain(divisor)
    nearest = max(divisor, int(value + divisor / 2) // divisor * divisor)
    return nearest if nearest >= 0.9 * value else nearest + divisor


def _ceil(value: float) -> int:
    return math.ceil(plain(value))


def _floor(value: float) -> int:
    return math.floor(plain(value))


def _log(value: float) -> float:
    return math.log(plain(value))


def _runs(items: Any) -> list[tuple[Any, int]]:
    """Each item that differs from the one before it, with how often it stands there in a row."""
    return [(item, len(list(equal))) for item, equal in groupby(items)]


def _enumerate(items: Iterable[Any]) -> list[tuple[int, Any]]:
    return list(enumerate(items))


def _zip(*lists: Any) -> list[tuple[Any, ...]]:
    return list(zip(*lists, strict=True))


def _round(value: float, digits: int = 0) -> float:
    return round(plain(value), digits) if digits else round(plain(value))


def _sum(items: Any) -> Any:
    total: Any = 0
    for item in items:
        total = total + item
    return total


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "min": min,
    "max": max,
    "ceil": _ceil,
    "floor": _floor,
    "round": _round,
    "log": _log,
    "len": len,
    "sum": _sum,
    "enumerate": _enumerate,
    "zip": _zip,
    "runs": _runs,
    "divisible": _divisible,
}

TRACING = frozenset({"sum", "enumerate", "zip"})
"""Functions whose results say themselves how they were computed; of the others only the value is known."""
