"""E011: malformed strings and numbers."""

from __future__ import annotations

import re

from ..number_literals import LARGEST_EXPONENT, MAX_LENGTH
from ..problem import Edit, Problem
from ..record import record


@record
class UnclosedString(Problem):
    """A string has no closing quote on its line.

    Wrong:

        net Small {
            input 1x8x8
            "stem: conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            "stem": conv(4, 3)
        }
    """

    code = "E0114"

    @property
    def title(self) -> str:
        return "unclosed string"

    @property
    def help(self) -> tuple[str, ...]:
        return ('add the closing `"`; a quote inside a string is written `\\"`',)


@record
class UnknownEscape(Problem):
    r"""A string contains an unknown escape sequence.

    Wrong:

        let name = "a\d"

    Right:

        let name = "a\\d"
    """

    code = "E0115"

    @property
    def title(self) -> str:
        return f"unknown escape sequence `{self.span.text}`"

    @property
    def help(self) -> tuple[str, ...]:
        return ('write `\\\\` for a backslash; the other escape sequences are `\\"`, `\\n`, `\\{` and `\\}`',)


@record
class UnmatchedBraceInString(Problem):
    r"""A string contains a `}` without a matching `{`.

    Braces in a string enclose an expression, whose value is inserted.

    Wrong:

        let name = "layer}"

    Right:

        let name = "layer\}"
    """

    code = "E0116"

    @property
    def title(self) -> str:
        return "unmatched `}` in a string"

    @property
    def help(self) -> tuple[str, ...]:
        return ("write `\\}` for a literal brace",)


@record
class InvalidNumber(Problem):
    """A token looks like a number, but is not a valid one.

    Numbers are written `64`, `25_557_032`, `0.5`, `1e-5`, `4.1G`, `26M`, `60K`, and sizes `3x224x224`. Names begin
    with a letter or an underscore.

    Wrong:

        let n = 3k

    Right:

        let n = 3K
    """

    code = "E0117"

    @property
    def title(self) -> str:
        return f"invalid number `{self.span.text}`"

    @property
    def notes(self) -> tuple[str, ...]:
        return ("numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`",)

    @property
    def meant(self) -> str:
        """`0.5` for `.5`, `3x32x32` for `3X32X32`, and `26M` for `26m`; empty for others."""
        text = self.span.text
        if text.startswith("."):
            return f"0{text}"
        if _UPPERCASE_SIZE.fullmatch(text):
            return text.lower()
        return text.upper() if _LOWERCASE_SUFFIX.fullmatch(text) else ""

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, self.meant) if self.meant else None

    @property
    def help(self) -> tuple[str, ...]:
        if self.meant:
            return (f"write `{self.meant}`",)
        text, end = self.span.source.text, self.span.end
        before = text[: self.span.start].rpartition("\n")[2].split()
        is_name = before[-1:] and before[-1] in ("from", "import", "net", "block", "seq", "let")
        is_label = not before and text[end : end + 2].lstrip(" ")[:1] in (":", "{")
        return ("names begin with a letter or an underscore",) if is_name or is_label else ()


_UPPERCASE_SIZE = re.compile("[0-9]+(?:X[0-9]+)+")
_LOWERCASE_SUFFIX = re.compile(r"[0-9]+(?:\.[0-9]+)?[kmg]")


@record
class NumberOutOfRange(Problem):
    """A number is too long, or its exponent is above 300 or below -300.

    Wrong:

        let n = 1e999

    Right:

        let n = 1e9
    """

    code = "E0118"

    @property
    def title(self) -> str:
        return "this number is too long, too large or too close to zero"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"use at most {MAX_LENGTH} characters and a value from 1e-{LARGEST_EXPONENT} to 1e{LARGEST_EXPONENT}",)
