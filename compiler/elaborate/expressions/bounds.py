"""Values that a spec computes, held to its limits, and the ways to say that there is none."""

from __future__ import annotations

import math
from typing import Any, cast

from ....dsl.span import Span
from ...problems.limits import TooLarge
from ...problems.values import CannotCompute
from ..scope.context import Where

Items = list[Any] | tuple[Any, ...]

READ = 4
"""So many items of a list are gone through in the time of one step."""


def bounded(value: Any, span: Span, where: Where) -> Any:
    """The value if it keeps to the limits, the items of a list counted; else UNKNOWN, and a problem is reported."""
    limits = where.elaboration.limits
    if isinstance(value, int) and abs(value) > limits.number:
        return too_large(span, where)
    if isinstance(value, float) and not math.isfinite(value):
        return too_large(span, where)
    if isinstance(value, str) and len(value) > limits.length:
        return too_long(span, where)
    if isinstance(value, tuple | list):
        items = cast(Items, value)
        if len(items) > limits.length:
            return too_long(span, where)
        where.elaboration.spend(span, _extent(items, limits.steps))
        return items
    return value


def spend_on(value: object, span: Span, where: Where) -> None:
    """Count what it takes to go through a list."""
    if isinstance(value, tuple | list):
        where.elaboration.spend(span, _extent(cast("Items", value), where.elaboration.limits.steps) // READ)


def too_large(span: Span, where: Where) -> Any:
    """Report a number beyond the limit."""
    return where.elaboration.report(TooLarge(span, "this number is too large", where.elaboration.limits.number))


def too_long(span: Span, where: Where) -> Any:
    """Report a list, a range or a string beyond the limit."""
    return where.elaboration.report(TooLarge(span, "this is too long", where.elaboration.limits.length, "length"))


def depends_on_open(value: object, what: str, span: Span, where: Where) -> Any:
    """Report that something must be known while compiling, and is made of a size that stays open."""
    from .open_sizes import cannot_be

    return where.elaboration.report(cannot_be(value, what, span, where.elaboration))


def cannot_compute(span: Span, what: str, where: Where, advice: str = "") -> Any:
    """Report that an expression has no value, and why."""
    return where.elaboration.report(CannotCompute(span, what, advice))


def _extent(items: Items, most: int) -> int:
    """How many items a list has with all lists in it, each as often as it stands there, counted up to `most`."""
    count, waiting = 0, [items]
    while waiting and count <= most:
        inner = waiting.pop()
        count += len(inner)
        waiting += [item for item in inner if isinstance(item, tuple | list)]
    return count
