"""Limits on computed values, and the problems of expressions without a value."""

from __future__ import annotations

import math
from typing import Any, cast

from ....dsl.span import Span
from ...problems.limits import TooLarge
from ...problems.values import CannotCompute
from ..scope.context import Context

Items = list[Any] | tuple[Any, ...]

READ = 4
"""Items of a list that count as one step."""


def bounded(value: Any, span: Span, context: Context) -> Any:
    """The value if it is within the limits; else UNKNOWN, with a problem reported."""
    limits = context.elaboration.limits
    if isinstance(value, int) and abs(value) > limits.number:
        return too_large(span, context)
    if isinstance(value, float) and not math.isfinite(value):
        return too_large(span, context)
    if isinstance(value, str) and len(value) > limits.length:
        return too_long(span, context)
    if isinstance(value, tuple | list):
        items = cast(Items, value)
        if len(items) > limits.length:
            return too_long(span, context)
        context.elaboration.spend(span, _extent(items, limits.steps))
        return items
    return value


def spend_on(value: object, span: Span, context: Context) -> None:
    """Count the steps of a pass over a list."""
    if isinstance(value, tuple | list):
        context.elaboration.spend(span, _extent(cast("Items", value), context.elaboration.limits.steps) // READ)


def too_large(span: Span, context: Context) -> Any:
    """Report a number beyond the limit."""
    return context.elaboration.report(TooLarge(span, "this number is too large", context.elaboration.limits.number))


def too_long(span: Span, context: Context) -> Any:
    """Report a list, a range or a string beyond the limit."""
    return context.elaboration.report(TooLarge(span, "this is too long", context.elaboration.limits.length, "length"))


def depends_on_open(value: object, what: str, span: Span, context: Context) -> Any:
    """Report that a value must be known at compile time but depends on an open size."""
    from .open_sizes import cannot_be

    return context.elaboration.report(cannot_be(value, what, span, context.elaboration))


def cannot_compute(span: Span, what: str, context: Context, advice: str = "") -> Any:
    """Report that an expression has no value, and why."""
    return context.elaboration.report(CannotCompute(span, what, advice))


def _extent(items: Items, most: int) -> int:
    """The number of items in a list and its inner lists, up to `most`."""
    count, waiting = 0, [items]
    while waiting and count <= most:
        inner = waiting.pop()
        count += len(inner)
        waiting += [item for item in inner if isinstance(item, tuple | list)]
    return count
