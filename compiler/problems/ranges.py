"""Ways out where a number is not among those that can stand in its place."""

from __future__ import annotations

import math
import re

_SCALES = {
    "stride": "`upsample({times})` makes a map larger, and `deconv` learns how",
    "factor": "`avgpool({times})` and `maxpool({times})` make a map smaller",
}
"""Of arguments that multiply or divide the size of a map: what does the reverse."""

_LEAST_PERCENT, _MOST_TIMES = 5, 64
"""Of less a percentage is hardly meant, and that many times no map is made larger at once."""


def of_number(argument: str, expected: str, found: str, usual: str) -> str:
    """What can be written for a number that an argument, named without its operator, does not take; or nothing.

    `usual` is what the argument is where it is left out, if it may be.
    """
    value = _value(found)
    if value is None:
        return ""
    if re.match("a positive integer|an integer from", expected):
        return _of_integer(argument, value, _least(expected), usual)
    if expected == "a positive number" and value <= 0:
        return _or_default("any number above 0 will do", usual, "")
    bounds = re.match(r"a number from (\d+)(?: to (\d+))?", expected)
    if bounds and value < int(bounds[1]):
        return _or_default(f"`{bounds[1]}` is the least", usual, bounds[1])
    if bounds and bounds[2] and value > int(bounds[2]):
        if _LEAST_PERCENT <= value <= 100:
            return f"it is a share, and no percentage: {value:g} of 100 is `{value / 100:g}`"
        return _or_default(f"`{bounds[2]}` is the most", usual, bounds[2])
    return ""


def of_sizes(found: str) -> str:
    """What can be written for an input's size that is none, or nothing: `3x32`, `1x3x32x32`, `0x32x32`."""
    sizes = re.findall(r"\d+", found) if re.fullmatch(r"\d{1,9}(x\d{1,9})*", found) else []
    if len(sizes) == 4:
        return f"if the first counts the images of a batch, leave it out: `{'x'.join(sizes[1:])}`"
    if len(sizes) == 2:
        return "a map has a height and a width behind its channels, and features are one number"
    return "`1` is the least size" if "0" in sizes else ""


def _of_integer(argument: str, value: float, least: int, usual: str) -> str:
    if argument in _SCALES and 1 / _MOST_TIMES <= value < 1 and (1 / value).is_integer():
        return _SCALES[argument].format(times=round(1 / value))
    if value < least:
        return _or_default(f"`{least}` is the least", usual, str(least))
    return _or_default(_beside(value), usual, "")


def _least(expected: str) -> int:
    written = re.search(r"from (\d+)", expected)
    return int(written[1]) if written else 1


def _value(found: str) -> float | None:
    """The number in the words for a value, unless it is of another sort, or too large to compute with."""
    words, of, written = found.replace(",", "").partition("the number ")
    value = float(written) if of and not words and len(written) < _DIGITS else math.inf
    return value if math.isfinite(value) else None


_DIGITS = 300
"""Of a number that surely is no greater than a float can be."""


def _beside(value: float) -> str:
    """The integers next to a fraction; nothing for what is one, and for what is too large to tell."""
    if value.is_integer() or abs(value) > 1e9:
        return ""
    return f"`{math.floor(value)}` and `{math.ceil(value)}` are the integers beside it"


def _or_default(way: str, usual: str, said: str) -> str:
    if not way or not usual:
        return way
    return f"{way}, and the default" if usual == said else f"{way}; the default is `{usual}`"
