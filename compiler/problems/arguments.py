"""E03: arguments and values that do not fit."""

from __future__ import annotations

import re

from ...dsl.problem import Edit, Label, Problem, Remedy, mistake
from ...dsl.span import Span
from ..operators.base.argument_types import LARGEST
from . import foreign
from .ranges import of_number, of_sizes
from .words import closest, counted, listed, meant, shortened


@mistake
class UnknownArgument(Problem):
    """A named argument that the operator or block does not have.

    Wrong:

        net Small {
            input 1x9x9
            conv(4, 3, strides=2)
        }

    Right:

        net Small {
            input 1x9x9
            conv(4, 3, stride=2)
        }
    """

    code = "E0301"
    name: str
    callee: str
    known: tuple[str, ...]
    whole: Span
    """The argument with its value."""
    of_operator: bool = False

    @property
    def title(self) -> str:
        return f"`{self.callee}` has no argument `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        if self._word:
            return (f"it is called `{self._word}` here",)
        if self.of_operator and (advice := foreign.advice(self.name, self.callee)):
            return (advice,)
        if self._guess:
            return (f"did you mean `{self._guess}`?",)
        return meant(self.name, self.known) if self.known else (f"`{self.callee}` takes no arguments",)

    @property
    def edit(self) -> Edit | None:
        """Set for an operator's argument that other libraries call otherwise."""
        return Edit(self.span, self._word) if self._word and self.of_operator else None

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        advice = foreign.advice(self.name, self.callee) if self.of_operator else None
        if advice:
            return (Remedy(advice, self._without()),) if foreign.is_needless(self.name) else ()
        guess = self._guess
        return () if self._word or not guess else (Remedy(f"did you mean `{guess}`?", Edit(self.span, guess)),)

    @property
    def _guess(self) -> str | None:
        return closest(self.name, self.known) or shortened(self.name, self.known)

    def _without(self) -> Edit:
        """The argument removed, with the comma behind it, or else with the one in front."""
        text, start, end = self.span.source.text, self.whole.start, self.whole.end
        behind = re.compile(r"[ \t]*,[ \t]*").match(text, end)
        if not behind:
            front = re.search(r"[ \t]*,[ \t]*$", text[:start])
            return Edit(Span(self.span.source, front.start() if front else start, end), "")
        return Edit(Span(self.span.source, start, behind.end()), "")

    @property
    def _word(self) -> str | None:
        return foreign.argument(self.name, self.known)


@mistake
class MissingArgument(Problem):
    """An argument without a default was not given.

    Wrong:

        net Small {
            input 1x8x8
            conv(4)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0302"
    callee: str
    names: tuple[str, ...]
    signature: str

    @property
    def title(self) -> str:
        return f"`{self.callee}` needs {listed(self.names)}"

    @property
    def help(self) -> tuple[str, ...]:
        alone = ", " not in self.signature
        return (f"its {'only argument is' if alone else 'arguments are'} `{self.signature}`",)


def fraction(span: Span) -> str:
    """The fraction `0.25` where the span is the 25 of `0,25`; empty elsewhere."""
    whole = _WHOLE.search(span.source.text, max(0, span.start - _DIGITS), span.start)
    return f"{whole[1]}.{span.text}" if whole and span.text.isdecimal() else ""


_DIGITS = 12
"""Characters in front of a number that are looked through for the whole part of a fraction."""

_WHOLE = re.compile(r"(?<![\w.])([0-9]+),\Z")


@mistake
class TooManyArguments(Problem):
    """More arguments without a name than there are.

    Wrong:

        net Small {
            input 1x8x8
            flatten -> dropout(0.5, 2)
        }

    Right:

        net Small {
            input 1x8x8
            flatten -> dropout(0.5)
        }
    """

    code = "E0303"
    callee: str
    most: int
    given: int
    signature: str

    @property
    def title(self) -> str:
        given = "is" if self.given == 1 else "are"
        if not self.most:
            return f"`{self.callee}` takes no arguments, and {self.given} {given} given"
        return f"`{self.callee}` takes at most {counted(self.most, 'argument')}, and {self.given} {given} given"

    @property
    def help(self) -> tuple[str, ...]:
        if not self.most:
            return (f"write `{self.callee}` alone",)
        written = fraction(self.span)
        if written:
            return (f"a fraction is written with a point: `{written}`",)
        return (f"its {'only argument is' if self.most == 1 else 'arguments are'} `{self.signature}`",)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """`0,5` with a decimal comma."""
        written = fraction(self.span)
        if not written:
            return ()
        start = self.span.source.text.rfind(",", 0, self.span.start) - written.index(".")
        edit = Edit(Span(self.span.source, start, self.span.end), written)
        return (Remedy(f"a fraction is written with a point: `{written}`", edit),)


@mistake
class ArgumentTwice(Problem):
    """One argument is given twice.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3, kernel=5)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 5)
        }
    """

    code = "E0304"
    name: str
    callee: str
    first: Span

    @property
    def title(self) -> str:
        return f"`{self.callee}` gets its argument `{self.name}` twice"

    @property
    def others(self) -> tuple[Label, ...]:
        return (Label(self.first, "given first here"),)

    @property
    def help(self) -> tuple[str, ...]:
        written = fraction(self.span) or fraction(self.first)
        return (f"a fraction is written with a point: `{written}`" if written else "remove one of them",)


@mistake
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
    def remedies(self) -> tuple[Remedy, ...]:
        if self._arrives:
            return (Remedy(_OUT_ALONE, self._arrives),)
        if self._word:
            return (Remedy(f"did you mean `{self._word}`?", Edit(self.span, self._word)),)
        if self._whole:
            return (Remedy(f"write an integer without `e`: `{self._whole}`", Edit(self.span, self._whole)),)
        return (Remedy(f"write `{self._bare}`", Edit(self.span, self._bare)),) if self._bare else ()

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


@mistake
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


@mistake
class NeedsValues(Problem):
    """A net whose parameters have no defaults was to be compiled by itself; a variant gives them values.

    Wrong:

        net Family(width) {
            input 1x8x8
            conv(width, 3)
        }

    Right:

        net Family(width) {
            input 1x8x8
            conv(width, 3)
        }
        net Wide = Family(64)
    """

    code = "E0307"
    net: str
    names: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"the net `{self.net}` has no value for {listed(self.names)}"

    @property
    def help(self) -> tuple[str, ...]:
        given = ", ".join(f"{name}=..." for name in self.names)
        return (f"compile a variant of it, such as `net Mine = {self.net}({given})`",)


@mistake
class UnknownSetting(Problem):
    """A setting from outside (`--set classes=10`) names a parameter that the net does not have."""

    code = "E0308"
    name: str
    net: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"the net `{self.net}` has no parameter `{self.name}` to set"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known) if self.known else (f"`{self.net}` has no parameters",)
