"""E010 and E0128: unexpected, missing and wrong tokens."""

from __future__ import annotations

import re

from ..problem import Edit, Fix, Label, Problem
from ..record import record
from ..span import Span
from .characters import code_point


@record
class UnexpectedToken(Problem):
    """A token appears where the grammar does not allow it.

    Common mistakes have codes of their own, such as E0104 for a missing comma. This code is for the others.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) -> -> relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0101"
    found: str
    """The token, as a message names it: "`relu`" or "end of line"."""
    expected: str
    """What is allowed there, as a message says it; may be empty."""
    opener: Span | None = None
    """An open bracket of an earlier line."""
    hint: str = ""
    fix: Edit | None = None
    """The edit that carries out the hint."""

    @property
    def title(self) -> str:
        return f"unexpected {self.found}"

    @property
    def label(self) -> str:
        return f"expected {self.expected}" if self.expected else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.opener, f"this `{self.opener.text}` is still open"),) if self.opener else ()

    @property
    def help(self) -> tuple[str, ...]:
        return (self.hint,) if self.hint else ()

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(self.hint, self.fix),) if self.fix else ()


@record
class MissingToken(Problem):
    """A comma, a colon, an arrow, an equals sign or another required token is missing.

    Wrong:

        net Small {
            input 1x8x8
            conv(4 3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0104"
    missing: str
    found: str
    """The token after the missing one, as a message names it."""

    @property
    def title(self) -> str:
        return f"missing `{self.missing}` {'at' if self.found.startswith('end of ') else 'before'} {self.found}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"insert `{self.missing}`",)

    @property
    def edit(self) -> Edit | None:
        """Inserts a comma where blanks, or a line ending without a comment, separate its neighbors."""
        text, start = self.span.source.text, self.span.start
        before = text[:start].rstrip()
        is_separated = len(before) < start and "#" not in before[before.rfind("\n") + 1 :]
        if self.missing != "," or not is_separated:
            return None
        return Edit(Span(self.span.source, len(before), len(before)), ",")


@record
class WrongToken(Problem):
    """A token of another notation is used in place of the right one.

    `=` passes an argument, `==` tests equality, `x` repeats a layer, `->` chains layers, and the logical operators
    are `and`, `or` and `not`.

    Wrong:

        net Small {
            input 1x9x9
            conv(4, 3, stride: 2)
        }

    Right:

        net Small {
            input 1x9x9
            conv(4, 3, stride=2)
        }
    """

    code = "E0105"
    meant: str

    @property
    def title(self) -> str:
        if self._in_sizes:
            return "the size of an input must be a number or a name, not a product"
        return f"expected `{self.meant}`, found `{self.span.text}`"

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(
            f"`{character}` is {code_point(character)}" for character in self.span.text[:1] if not character.isascii()
        )

    @property
    def _in_sizes(self) -> bool:
        """Whether it is a product in the sizes of an input: `input 3 x 2*H x W`."""
        text = self.span.source.text
        line = text[text.rfind("\n", 0, self.span.start) + 1 : self.span.start]
        return self.span.text == "*" and re.match(r"\s*input\b.*(\d|\s)x", line) is not None

    @property
    def help(self) -> tuple[str, ...]:
        if self._in_sizes:
            return ("name the whole size and constrain it: `input 3 x H x W`, then `expect H % 2 == 0`",)
        if self.meant == '"':
            return ('enclose the string in `"`',)
        return (f"write `{self.meant}`",)

    @property
    def edit(self) -> Edit | None:
        """Replaces the token, with the blanks that the new one needs; of a string, both quotes.

        None for a string that contains other quotes or has no end.
        """
        text, start, end = self.span.source.text, self.span.start, self.span.end
        if self._in_sizes:
            return None
        if self.meant == '"':
            quoted = _QUOTED.match(text, start)
            return Edit(Span(self.span.source, start, quoted.end()), f'"{quoted[1]}"') if quoted else None
        before = len(text[:start].rstrip(" \t"))
        if self.meant == ":":
            return Edit(Span(self.span.source, before, end), ":")
        if self.meant == "=":
            after = len(text) - len(text[end:].lstrip(" \t"))
            is_definition = _DEFINITION.fullmatch(text, text.rfind("\n", 0, before) + 1, before)
            return Edit(Span(self.span.source, before, after), " = " if is_definition else "=")
        if self.meant == "->" and self.span.text == ".":
            return Edit(self.span, " -> ")
        left, right = (" " if self.meant.isalpha() and text[at : at + 1].isalnum() else "" for at in (start - 1, end))
        return Edit(self.span, f"{left}{self.meant}{right}")


_QUOTED = re.compile("['\u2018-\u201e]([^'\u2018-\u201e\n\"\\\\{}]*)['\u2018-\u201e]")
"""A string in other quotes, without characters that would need an escape."""

_DEFINITION = re.compile(r"[ \t]*(let|net)\b[^(]*")
"""The left side of an `=` that has blanks around it."""


@record
class DottedLayerName(Problem):
    """The name of a layer is qualified with a module, as in Python.

    Imported names are used without their module.

    Wrong:

        net Small {
            input 1x8x8
            layers.conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0128"

    @property
    def title(self) -> str:
        return "the name of a layer cannot contain dots"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self._last}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self._last}`", Edit(self.span, self._last)),)

    @property
    def _last(self) -> str:
        return self.span.text.rpartition(".")[2]
