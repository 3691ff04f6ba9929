"""Ways out where a number is not among those that can stand in its place."""

from __future__ import annotations

import math
import re

_SCALES = {
    "stride": "`upsample({times})` makes a map larger, and `deconv` learns how",
    "factor": "`avgpool({times})` and `maxpool({times})` make a map smaller",
}
"""Of arguments that multiply or divide the size of a map: what does the reverse."""

_LEAST_PERCENT = 5
"""Of less a percentage is hardly meant."""


def of_number(argument: str, expected: str, found: str, usual: str) -> str:
    """What can be written for a number that an argument, named without its operator, does not take; or nothing.

    `usual` is what the argument is where it is left out, if it may be.
    """
    value = _value(found)
    whole = re.match(r"a positive integer|an integer from (?P<least>\d+)", expected)
    real = re.match(r"a number from (?P<least>\d+)(?: to (?P<most>\d+))?", expected)
    if value is None:
        return ""
    if whole:
        least = int(whole["least"] or 1)
        if argument in _SCALES and 0 < value < 1 and (1 / value).is_integer():
            return _SCALES[argument].format(times=round(1 / value))
        near = f"`{least}` is the least" if value < least else _beside(value)
        return _or_default(near, usual, str(least) if value < least else "")
    if real and value < int(real["least"]):
        return _or_default(f"`{real['least']}` is the least", usual, real["least"])
    if real and real["most"] and value > int(real["most"]):
        hundredths = f"it is a share, and no percentage: {value:g} of 100 is `{value / 100:g}`"
        return (
            hundredths
            if _LEAST_PERCENT <= value <= 100
            else _or_default(f"`{real['most']}` is the most", usual, real["most"])
        )
    return (
        _or_default("any number above 0 will do", usual, "") if expected == "a positive number" and value <= 0 else ""
    )


def of_sizes(found: str) -> str:
    """What can be written for an input's size that is none, or nothing: `3x32`, `1x3x32x32`, `0x32x32`."""
    sizes = re.findall(r"\d+", found) if re.fullmatch(r"\d{1,9}(x\d{1,9})*", found) else []
    if len(sizes) == 4:
        return f"if the first counts the images of a batch, leave it out: `{'x'.join(sizes[1:])}`"
    if len(sizes) == 2:
        return "a map has a height and a width behind its channels, and features are one number"
    return "`1` is the least size" if "0" in sizes else ""


def _value(found: str) -> float | None:
    written = found.removeprefix("the number ").replace(",", "")
    if written == found.replace(",", ""):
        return None
    value = float(written) if len(written) < 300 else math.inf
    return value if math.isfinite(value) else None


def _beside(value: float) -> str:
    """The integers next to a fraction; nothing for what is one, and for what is too large to tell."""
    if value.is_integer() or abs(value) > 1e9:
        return ""
    return f"`{math.floor(value)}` and `{math.ceil(value)}` are the integers beside it"


def _or_default(way: str, usual: str, said: str) -> str:
    if not way or not usual:
        return way
    return f"{way}, and the default" if usual == said else f"{way}; the default is `{usual}`"
