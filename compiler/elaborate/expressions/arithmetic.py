"""Numbers computed from numbers, as Python does, without what takes too long."""

from __future__ import annotations

import math
from typing import Any

from ....dsl.syntax import Binary
from ...algebra.expression import ARITHMETIC
from ...algebra.traced import combine, is_traced
from ..scope.context import Where
from .bounds import bounded, cannot_compute, too_large


def arithmetic(syntax: Binary, left: Any, right: Any, where: Where) -> Any:
    """What an operator gives for two numbers, with its expression; UNKNOWN where that is none that can be kept."""
    if syntax.operator in ("/", "//", "%") and right == 0:
        divisor = syntax.right.span
        advice = "" if divisor.text == "0" else f"`{divisor.text}` is 0 here"
        return cannot_compute(divisor, "division by zero", where, advice)
    if syntax.operator == "**" and not _small_power(left, right):
        return too_large(syntax.span, where)
    try:
        value = combine(syntax.operator, left, right, ARITHMETIC[syntax.operator])
    except (OverflowError, ZeroDivisionError):
        return too_large(syntax.span, where)
    if isinstance(value, complex):
        return cannot_compute(syntax.span, "a root of a negative number", where)
    if not is_traced(value):
        where.elaboration.pin([left, right])
    return bounded(value, syntax.span, where)


def is_number(value: Any) -> bool:
    """An integer or a real number; truth values are none here."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _small_power(base: float, exponent: float) -> bool:
    return abs(exponent) <= 1024 and (abs(base) <= 1 or abs(exponent) * math.log2(abs(base)) <= 1024)
