"""E03: values of the wrong type or out of range, and expressions without a value."""

from __future__ import annotations

import math
import re

from ...dsl.problem import Edit, Fix, Problem
from ...dsl.record import record
from ...dsl.span import Span
from ..operators.base.argument_types import LARGEST
from .words import closest


@record
class WrongValue(Problem):
    """A value is of the wrong type, or out of range.

    Wrong:

        net Small {
            input 1x8x8
            conv(0, 3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0305"
    varies = True
    what: str
    expected: str
    found: str
    usual: str = ""
    """What an argument is that is left out, as a spec writes it."""

    @property
    def title(self) -> str:
        return f"{self.what} expects {self.expected}, not {self.found}"

    @property
    def help(self) -> tuple[str, ...]:
        if self.found.strip('`"').removeprefix('the string "').lower() in ("valid", "none") and "same" in self.expected:
            return ("that is no padding: leave it out",)
        if self.expected == "true or false" and self.found in _TRUTHS:
            return (f"write `{_TRUTHS[self.found]}`",)
        if self.what.startswith("`out` of ") and self.found == "the number 0":
            return ("a layer gives one channel or feature at least: leave out the layer to have none",)
        if self.what == "an input":
            return self._of_input
        if "integer" in self.expected and self._digits.isdecimal() and int(self._digits) > LARGEST:
            return (f"{LARGEST:,} is the largest integer that an argument can be",)
        if self._arrives:
            return (_OUT_ALONE,)
        if self._word:
            return (f"did you mean `{self._word}`?",)
        if self._bare:
            return (f"write `{self._bare}`",)
        if self._whole:
            return (f"write an integer without `e`: `{self._whole}`",)
        return self._of_number

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self._arrives:
            return (Fix(_OUT_ALONE, self._arrives),)
        if self._word:
            return (Fix(f"did you mean `{self._word}`?", Edit(self.span, self._word)),)
        if self._whole:
            return (Fix(f"write an integer without `e`: `{self._whole}`", Edit(self.span, self._whole)),)
        return (Fix(f"write `{self._bare}`", Edit(self.span, self._bare)),) if self._bare else ()

    @property
    def _digits(self) -> str:
        """Of a number that was found, as it is without commas."""
        return self.found.removeprefix("the number ").replace(",", "")

    @property
    def _of_number(self) -> tuple[str, ...]:
        is_written = re.fullmatch(r"-?[0-9.]+([eE][+-]?[0-9]+)?", self.span.text)
        computed = self.found.startswith("the number") and not (
            self._digits.removeprefix("-").isdecimal() or is_written
        )
        if computed and "integer" in self.expected:
            return ("`//` divides into whole numbers, and `round` makes one of a fraction",)
        way = of_number(self.what.strip("`").partition("`")[0], self.expected, self.found, self.usual)
        return (way,) if way else ()

    @property
    def _whole(self) -> str:
        """The digits of a number such as `1e3` where an integer is expected."""
        power = re.fullmatch(r"([0-9]{1,9})[eE]\+?([0-9])", self.span.text) if "integer" in self.expected else None
        digits = int(power[1]) * 10 ** int(power[2]) if power else LARGEST + 1
        return f"{digits}" if digits <= LARGEST else ""

    @property
    def _arrives(self) -> Edit | None:
        """The 400 of `linear(400, 120)`, taken out."""
        if self.what != "`bias` of `linear`" or not self.found.startswith("the number"):
            return None
        first = _FIRST.search(self.span.source.text, max(0, self.span.start - _DIGITS), self.span.start)
        return Edit(Span(self.span.source, first.start(1), self.span.start), "") if first else None

    @property
    def _of_input(self) -> tuple[str, ...]:
        sizes = [int(size) for size in re.findall(r"[0-9]{1,99}", self.found)]
        if max(sizes, default=0) > LARGEST:
            return (f"{LARGEST:,} is the largest size",)
        flat = re.fullmatch(r"[0-9]+x[0-9]+", self.found) and min(sizes) > _MOST_CHANNELS
        if flat:
            return (f"say how many channels: `3x{self.found}` for colour, `1x{self.found}` for grey",)
        way = of_sizes(self.found)
        return (way,) if way else ()

    @property
    def _word(self) -> str | None:
        """Of the words that can stand here the one that is misspelt, with quotes or without."""
        written = self.found.removeprefix("the string ").strip('`"')
        listed = "" if self.expected.startswith(("a ", "an ", "true")) else self.expected.replace(",", "")
        words = ["same"] if self.expected.endswith("or same") else [word for word in listed.split() if word != "or"]
        return closest(written, words) if self.found[:1] == "`" or self.found.startswith("the string") else None

    @property
    def _bare(self) -> str:
        """A number that stands in quotes, or a whole one that is written as a fraction."""
        if "integer" in self.expected and re.fullmatch(r"[0-9]{1,9}\.0*", self.span.text):
            return self.span.text.partition(".")[0]
        written = self.found.removeprefix("the string ").strip('"')
        quoted = self.found.startswith("the string") and ("integer" in self.expected or "number" in self.expected)
        return written if quoted and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", written) else ""


_OUT_ALONE = "the first argument is the number of features that go out; those that arrive are known"

_FIRST = re.compile(r"\(\s*([0-9_]+,\s*)\Z")

_MOST_CHANNELS = 4
"""Channels of a picture."""

_TRUTHS = {"the number 0": "false", "the number 1": "true"}


@record
class CannotCompute(Problem):
    """An expression has no value: a division by zero, a sum of a list and a number, an index out of range.

    Wrong:

        net Small {
            input 1x8x8
            conv(4 // 0, 3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4 // 2, 3)
        }
    """

    code = "E0306"
    varies = True
    what: str
    advice: str = ""

    @property
    def title(self) -> str:
        return self.what

    @property
    def help(self) -> tuple[str, ...]:
        return (self.advice,) if self.advice else ()


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
