"""What a number's digits are worth."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

LONGEST = 400
"""Characters that a number may have: more than any float or any count of weights needs."""
LARGEST_EXPONENT = 300
"""Powers of ten that a number may reach, so that every number is a finite float too."""

_SUFFIXES = {"K": 3, "M": 6, "G": 9}


def value(text: str) -> int | float | None:
    """`25_557_032`, `0.5`, `1e-5`; `4.1G` is exactly 4_100_000_000. None where it is too long or too large."""
    if len(text) > LONGEST:
        return None
    digits = text.replace("_", "")
    if digits.isdigit():
        return int(digits) if len(digits) <= LARGEST_EXPONENT else None
    power = _SUFFIXES.get(digits[-1], 0)
    try:
        number = Decimal(digits[:-1] if power else digits)
    except InvalidOperation:  # its power of ten has more digits than Decimal takes
        return None
    if abs(number.adjusted()) + power > LARGEST_EXPONENT:
        return None
    if not power:
        return float(number)
    scaled = number.scaleb(power)
    return int(scaled) if scaled == scaled.to_integral_value() else float(scaled)
