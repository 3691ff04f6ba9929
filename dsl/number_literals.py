"""Text of a number literal to its value."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

MAX_LENGTH = 400
"""Characters of a number literal: more than any float or parameter count needs."""
LARGEST_EXPONENT = 300
"""Largest power of ten in absolute value, so that every number is a finite float."""

_SUFFIXES = {"K": 3, "M": 6, "G": 9}


def parse_number(text: str) -> int | float | None:
    """The value of `25_557_032`, `0.5` or `1e-5`; `4.1G` is exactly 4_100_000_000. None if too long or out of range."""
    if len(text) > MAX_LENGTH:
        return None
    digits = text.replace("_", "")
    if digits.isdigit():
        return int(digits) if len(digits) <= LARGEST_EXPONENT else None
    power = _SUFFIXES.get(digits[-1], 0)
    try:
        number = Decimal(digits[:-1] if power else digits)
    except InvalidOperation:  # the exponent has more digits than Decimal accepts
        return None
    if abs(number.adjusted()) + power > LARGEST_EXPONENT:
        return None
    if not power:
        return float(number)
    scaled = number.scaleb(power)
    return int(scaled) if scaled == scaled.to_integral_value() else float(scaled)
