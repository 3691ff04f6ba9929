"""Arithmetic with the meaning of Python and limits on size."""

from __future__ import annotations

import math
from typing import Any

from ....dsl.syntax import Binary
from ...algebra.expression import ARITHMETIC
from ...algebra.traced import combine, is_traced
from ..scope.context import Context
from .bounds import bounded, cannot_compute, too_large


def arithmetic(syntax: Binary, left: Any, right: Any, context: Context) -> Any:
    """The traced result of an arithmetic operator; UNKNOWN past the limits, with a problem reported."""
    if syntax.operator in ("/", "//", "%") and right == 0:
        divisor = syntax.right.span
        advice = "" if divisor.text == "0" else f"`{divisor.text}` is 0 here"
        return cannot_compute(divisor, "division by zero", context, advice)
    if syntax.operator == "**" and not _small_power(left, right):
        return too_large(syntax.span, context)
    try:
        value = combine(syntax.operator, left, right, ARITHMETIC[syntax.operator])
    except (OverflowError, ZeroDivisionError):
        return too_large(syntax.span, context)
    if isinstance(value, complex):
        return cannot_compute(syntax.span, "a root of a negative number", context)
    if not is_traced(value):
        context.elaboration.pin([left, right])
    return bounded(value, syntax.span, context)


def is_number(value: Any) -> bool:
    """Whether a value is an integer or a real number; booleans are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _small_power(base: float, exponent: float) -> bool:
    return abs(exponent) <= 1024 and (abs(base) <= 1 or abs(exponent) * math.log2(abs(base)) <= 1024)
