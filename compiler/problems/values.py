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
    default: str = ""
    """The argument's default, as a spec writes it; empty if there is none."""

    @property
    def title(self) -> str:
        return f"{self.what} must be {self.expected}, not {self.found}"

    @property
    def help(self) -> tuple[str, ...]:
        if self.found.strip('`"').removeprefix('the string "').lower() in ("valid", "none") and "same" in self.expected:
            return ("leave it out: by default there is no padding",)
        if self.expected == "true or false" and self.found in _BOOLEANS:
            return (f"write `{_BOOLEANS[self.found]}`",)
        if self.what.startswith("`out` of ") and self.found == "the number 0":
            return ("a layer has at least one output channel or feature; to have none, remove the layer",)
        if self.what == "an input":
            return self._of_input
        if "integer" in self.expected and self._digits.isdecimal() and int(self._digits) > LARGEST:
            return (f"the largest integer that an argument can be is {LARGEST:,}",)
        fixes = self.candidate_fixes
        return (fixes[0].advice,) if fixes else self._of_number

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self._without_inputs:
            return (Fix(_OUTPUTS_FIRST, self._without_inputs),)
        if self._word:
            return (Fix(f"did you mean `{self._word}`?", Edit(self.span, self._word)),)
        if self._plain_integer:
            advice = f"write the integer without an exponent: `{self._plain_integer}`"
            return (Fix(advice, Edit(self.span, self._plain_integer)),)
        return (Fix(f"write `{self._bare}`", Edit(self.span, self._bare)),) if self._bare else ()

    @property
    def _digits(self) -> str:
        """The number that was found, without commas."""
        return self.found.removeprefix("the number ").replace(",", "")

    @property
    def _of_number(self) -> tuple[str, ...]:
        is_written = re.fullmatch(r"-?[0-9.]+([eE][+-]?[0-9]+)?", self.span.text)
        computed = self.found.startswith("the number") and not (
            self._digits.removeprefix("-").isdecimal() or is_written
        )
        if computed and "integer" in self.expected:
            return ("use `//` for integer division, or `round` to round a fraction",)
        advice = _in_range(self.what.strip("`").partition("`")[0], self.expected, self.found, self.default)
        return (advice,) if advice else ()

    @property
    def _plain_integer(self) -> str:
        """The digits of a number such as `1e3` where an integer is expected."""
        power = re.fullmatch(r"([0-9]{1,9})[eE]\+?([0-9])", self.span.text) if "integer" in self.expected else None
        digits = int(power[1]) * 10 ** int(power[2]) if power else LARGEST + 1
        return f"{digits}" if digits <= LARGEST else ""

    @property
    def _without_inputs(self) -> Edit | None:
        """Remove the 400 of `linear(400, 120)`."""
        if self.what != "`bias` of `linear`" or not self.found.startswith("the number"):
            return None
        first = _FIRST.search(self.span.source.text, max(0, self.span.start - _MOST_DIGITS), self.span.start)
        return Edit(Span(self.span.source, first.start(1), self.span.start), "") if first else None

    @property
    def _of_input(self) -> tuple[str, ...]:
        sizes = [int(size) for size in re.findall(r"[0-9]{1,99}", self.found)]
        if max(sizes, default=0) > LARGEST:
            return (f"the largest size is {LARGEST:,}",)
        flat = re.fullmatch(r"[0-9]+x[0-9]+", self.found) and min(sizes) > _MOST_CHANNELS
        if flat:
            return (f"give the number of channels too: `3x{self.found}` for color, `1x{self.found}` for gray",)
        advice = _input_shape(self.found)
        return (advice,) if advice else ()

    @property
    def _word(self) -> str | None:
        """The expected word that was misspelled, with or without quotes."""
        written = self.found.removeprefix("the string ").strip('`"')
        listed = "" if self.expected.startswith(("a ", "an ", "true")) else self.expected.replace(",", "")
        words = ["same"] if self.expected.endswith("or same") else [word for word in listed.split() if word != "or"]
        return closest(written, words) if self.found[:1] == "`" or self.found.startswith("the string") else None

    @property
    def _bare(self) -> str:
        """The number without its quotes, or without the `.0` of a whole number."""
        if "integer" in self.expected and re.fullmatch(r"[0-9]{1,9}\.0*", self.span.text):
            return self.span.text.partition(".")[0]
        written = self.found.removeprefix("the string ").strip('"')
        quoted = self.found.startswith("the string") and ("integer" in self.expected or "number" in self.expected)
        return written if quoted and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", written) else ""


_OUTPUTS_FIRST = "the first argument is the number of output features; the number of input features is inferred"
_FIRST = re.compile(r"\(\s*([0-9_]+,\s*)\Z")

_MOST_DIGITS = 12
"""How many characters before an argument are searched for the one in front of it."""

_MOST_CHANNELS = 4
"""The most channels of an image."""

_BOOLEANS = {"the number 0": "false", "the number 1": "true"}


@record
class CannotCompute(Problem):
    """An expression has no value, as with a division by zero or the sum of a list and a number.

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
    "stride": "`upsample({times})` enlarges a map; `deconv` does so with trained weights",
    "factor": "`avgpool({times})` and `maxpool({times})` shrink a map",
}
"""For arguments that divide or multiply the size of a map: the layers that do the reverse."""

_LEAST_PERCENT, _MOST_TIMES = 5, 64
"""Smaller numbers are unlikely to be percentages; a map is not enlarged by more than this factor at once."""


def _in_range(argument: str, expected: str, found: str, default: str) -> str:
    """Advice on a number out of range; empty if there is none."""
    value = _value(found)
    if value is None:
        return ""
    if re.match("a positive integer|an integer from", expected):
        return _integer(argument, value, _least(expected), default)
    if expected == "a positive number" and value <= 0:
        return _or_default("use a number greater than 0", default, "")
    bounds = re.match(r"a number from (\d+)(?: to (\d+))?", expected)
    if bounds and value < int(bounds[1]):
        return _or_default(f"the minimum is `{bounds[1]}`", default, bounds[1])
    if bounds and bounds[2] and value > int(bounds[2]):
        if _LEAST_PERCENT <= value <= 100:
            return f"write a fraction, not a percentage: `{value / 100:g}` for {value:g}%"
        return _or_default(f"the maximum is `{bounds[2]}`", default, bounds[2])
    return ""


def _input_shape(found: str) -> str:
    """Advice on an input's shape that is none, such as `3x32`, `1x3x32x32` or `0x32x32`; empty if there is none."""
    sizes = re.findall(r"\d+", found) if re.fullmatch(r"\d{1,9}(x\d{1,9})*", found) else []
    if len(sizes) == 4:
        return f"if the first number is the batch size, leave it out: `{'x'.join(sizes[1:])}`"
    if len(sizes) == 2:
        return "a map has channels, height and width, such as `3x32x32`; a vector of features has one number"
    return "the minimum is `1`" if "0" in sizes else ""


def _integer(argument: str, value: float, least: int, default: str) -> str:
    if argument in _SCALES and 1 / _MOST_TIMES <= value < 1 and (1 / value).is_integer():
        return _SCALES[argument].format(times=round(1 / value))
    if value < least:
        return _or_default(f"the minimum is `{least}`", default, str(least))
    return _or_default(_nearest(value), default, "")


def _least(expected: str) -> int:
    written = re.search(r"from (\d+)", expected)
    return int(written[1]) if written else 1


def _value(found: str) -> float | None:
    """The number in the description of a value; None if it is not a number, or too large for a float."""
    words, of, written = found.replace(",", "").partition("the number ")
    value = float(written) if of and not words and len(written) < _FLOAT_DIGITS else math.inf
    return value if math.isfinite(value) else None


_FLOAT_DIGITS = 300
"""A number with fewer digits fits into a float."""


def _nearest(value: float) -> str:
    """The integers next to a fraction; empty for an integer and for a number too large to tell."""
    if value.is_integer() or abs(value) > 1e9:
        return ""
    return f"the nearest integers are `{math.floor(value)}` and `{math.ceil(value)}`"


def _or_default(advice: str, default: str, bound: str) -> str:
    if not advice or not default:
        return advice
    return f"{advice}, which is the default" if default == bound else f"{advice}; the default is `{default}`"
