"""Counts and bytes in three digits, as a person reads them."""

from __future__ import annotations

from ..algebra.open import Open

_DECIMAL = "KMGTPEZY"
_BINARY = ("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB")


_LONGEST = 48
"""Columns of an expression that stands for a count in a table."""


def exact(count: int, most: int = _LONGEST) -> str:
    """A count in full: `61,706`, or an expression, `864*(H-2)*(W-2)`, where it depends on sizes that stay open."""
    if not isinstance(count, Open):
        return f"{count:,}"
    text = str(count)
    return text if len(text) <= most else f"depends on {' and '.join(sorted(count.names))}"


def rounded(count: int) -> str:
    """A count in three digits: `61.7 K`, `4.09 G`; below a thousand, and where it is an expression, exactly."""
    if isinstance(count, Open):
        return exact(count)
    if count < 1000:
        return str(count)
    digits, _, exponent = f"{count:.2e}".partition("e")
    power, places = divmod(int(exponent), 3)
    if power > len(_DECIMAL):
        return f"{count:.2e}"
    return f"{float(digits) * 10**places:.{2 - places}f} {_DECIMAL[power - 1]}"


def in_bytes(count: int) -> str:
    """Bytes in three digits, in powers of 1024: `97.7 MiB`, `2.61 GiB`; below a thousand exactly."""
    power = min(max(count.bit_length() - 1, 0) // 10, len(_BINARY) - 1)
    value = count / 1024**power
    if power < len(_BINARY) - 1 and value >= 999.5:
        value, power = value / 1024, power + 1
    digits = 0 if power == 0 or value >= 99.95 else 1 if value >= 9.995 else 2
    return f"{value:.{digits}f} {_BINARY[power]}"
