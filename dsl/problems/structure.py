"""E010: signs and words that stand where they cannot, and those that are missing."""

from __future__ import annotations

import re

from ..problem import Edit, Fix, Label, Problem
from ..record import record
from ..span import Span
from .characters import called


@record
class Unexpected(Problem):
    """Something stands where it cannot, and the line makes no sense with or without it.

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
    """What stands there, in words: "`relu`" or "the end of the line"."""
    expected: str
    """What could stand there, in words."""
    opener: Span | None = None
    """A bracket of an earlier line that is still open."""
    hint: str = ""
    fix: Edit | None = None
    """What the hint says, as a replacement."""

    @property
    def title(self) -> str:
        if self.found.startswith("the end of the "):
            return f"the {self.found.rpartition(' ')[2]} ends too early"
        return f"{self.found} cannot stand here"

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
class NeverClosed(Problem):
    """A bracket is opened and not closed.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3 -> relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0102"
    closer: str
    place: Span
    """Where the closing bracket was missed, at the latest."""

    @property
    def title(self) -> str:
        return f"this `{self.span.text}` is never closed"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.place, f"`{self.closer}` is expected here at the latest"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (f"put a `{self.closer}` where it ends",)


@record
class ClosesNothing(Problem):
    """A closing bracket stands where nothing is open that it could close.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3)) -> relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0103"

    @property
    def title(self) -> str:
        return f"this `{self.span.text}` closes nothing"

    @property
    def help(self) -> tuple[str, ...]:
        return ("take it out, or open what it is to close",)


@record
class MissingSign(Problem):
    """A comma, a colon, an arrow or an equals sign is missing between two things.

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
    sign: str
    before: str
    """What stands behind the missing sign, in words."""

    @property
    def title(self) -> str:
        if self._at_end:
            return f"`{self.sign}` is missing at {self.before}"
        return f"`{self.sign}` is missing in front of {self.before}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"put `{self.sign}` there" if self._at_end else f"put `{self.sign}` in between",)

    @property
    def _at_end(self) -> bool:
        return self.before.startswith("the end of the ")

    @property
    def edit(self) -> Edit | None:
        """Set for a comma between two things with a blank, or a line's end without a comment, between them."""
        text, start = self.span.source.text, self.span.start
        before = text[:start].rstrip()
        apart = len(before) < start and "#" not in before[before.rfind("\n") + 1 :]
        return Edit(Span(self.span.source, len(before), len(before)), ",") if self.sign == "," and apart else None


@record
class WrongSign(Problem):
    """Another sign is meant here, one that other notations write like this.

    Arguments are given with `=`, equality is asked with `==`, layers repeat with `x`, data flows along `->`, and
    `and`, `or` and `not` are words.

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
            return "a size of an input is a number or a name, and no product"
        return f"`{self.span.text}` is not used here; `{self.meant}` is meant"

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(f"`{sign}` is {called(sign)}" for sign in self.span.text[:1] if not sign.isascii())

    @property
    def _in_sizes(self) -> bool:
        """A product among sizes that `x` joins: `input 3 x 2*H x W`."""
        text = self.span.source.text
        line = text[text.rfind("\n", 0, self.span.start) + 1 : self.span.start]
        return self.span.text == "*" and re.match(r"\s*input\b.*(\d|\s)x", line) is not None

    @property
    def help(self) -> tuple[str, ...]:
        if self._in_sizes:
            return ("name the whole size, and say what holds of it: `input 3 x H x W`, `expect H % 2 == 0`",)
        if self.meant == '"':
            return ('put a text between two `"`',)
        return (f"write `{self.meant}`",)

    @property
    def edit(self) -> Edit | None:
        """Both quotes of a text without quotes of the other kind; words get the blanks that they need."""
        text, end = self.span.source.text, self.span.end
        if self._in_sizes:
            return None
        if self.meant == '"':
            quoted = _QUOTED.match(text, self.span.start)
            if not quoted:
                return None
            return Edit(Span(self.span.source, self.span.start, quoted.end()), f'"{quoted[1]}"')
        if self.meant == ":":
            return Edit(Span(self.span.source, len(text[: self.span.start].rstrip(" \t")), end), ":")
        if self.meant == "=":
            start = len(text[: self.span.start].rstrip(" \t"))
            end = len(text) - len(text[end:].lstrip(" \t"))
            joint = " = " if _DEFINES.fullmatch(text, text.rfind("\n", 0, start) + 1, start) else "="
            return Edit(Span(self.span.source, start, end), joint)
        if self.meant == "->" and self.span.text == ".":
            return Edit(self.span, " -> ")
        joined = [self.meant.isalpha() and text[at : at + 1].isalnum() for at in (self.span.start - 1, end)]
        before, behind = (" " if is_joined else "" for is_joined in joined)
        return Edit(self.span, f"{before}{self.meant}{behind}")


_QUOTED = re.compile("['\u2018-\u201e]([^'\u2018-\u201e\n\"\\\\{}]*)['\u2018-\u201e]")
"""A text in quotes of other kinds, without what would have to be escaped."""

_DEFINES = re.compile(r"[ \t]*(let|net)\b[^(]*")
"""What stands in front of an `=` with blanks around it."""


@record
class DottedLayer(Problem):
    """A layer's name has a module in front, as in Python. What is imported is used by its name alone.

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
        return f"a layer's name has no dots: `{self._last}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self._last}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self._last}`", Edit(self.span, self._last)),)

    @property
    def _last(self) -> str:
        return self.span.text.rpartition(".")[2]


@record
class SameLine(Problem):
    """A statement begins on the line of another.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0106"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` begins a statement on the line of another"

    @property
    def help(self) -> tuple[str, ...]:
        return ("put `->` in between for a chain, `:` behind a label, or give it a line of its own",)


@record
class ReservedName(Problem):
    """A word that the language keeps for itself is used as a name.

    `and`, `else`, `false`, `for`, `if`, `let`, `not`, `or` and `true` are kept everywhere. At the beginning of a
    statement `aux`, `expect`, `from`, `input` and `output` are too; elsewhere they can be names.

    Wrong:

        let for = 3

    Right:

        let count = 3
    """

    code = "E0107"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` is a word of the language and cannot be a name here"

    @property
    def help(self) -> tuple[str, ...]:
        return ("choose another name",)


@record
class TrailingArrow(Problem):
    """A line ends with an arrow. A chain goes on where the next line begins with one.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) ->
              relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
              -> relu
        }
    """

    code = "E0108"

    @property
    def title(self) -> str:
        return f"a {'chain' if self._ends_body else 'line'} cannot end with `->`"

    @property
    def _ends_body(self) -> bool:
        """Nothing but a `}` follows."""
        return self.span.source.text[self.span.end :].lstrip().startswith("}")

    @property
    def help(self) -> tuple[str, ...]:
        if self._ends_body:
            return (_TAKE_OUT,)
        return ("move the `->` to the beginning of the next line",)

    @property
    def edit(self) -> Edit | None:
        """Set where the chain goes on in the next line."""
        text = self.span.source.text
        start = len(text[: self.span.start].rstrip(" \t"))
        gap = re.match(r"[ \t]*(\r?\n[ \t]*)(?=[A-Za-z{\"])", text[self.span.end :])
        if not gap:
            return None
        return Edit(Span(self.span.source, start, self.span.end + gap.end()), f"{gap[1]}-> ")

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if not self._ends_body:
            return ()
        start = len(self.span.source.text[: self.span.start].rstrip(" \t"))
        return (Fix(_TAKE_OUT, Edit(Span(self.span.source, start, self.span.end), "")),)


_TAKE_OUT = "take it out, or write the layer that is to come"


@record
class BraceOnNextLine(Problem):
    """A `{` stands on a line of its own, where it would begin a group that belongs to nothing.

    Wrong:

        net Small
        {
            input 1x8x8
            relu
        }

    Right:

        net Small {
            input 1x8x8
            relu
        }
    """

    code = "E0109"

    @property
    def title(self) -> str:
        return "this `{` belongs on the line above"

    @property
    def help(self) -> tuple[str, ...]:
        return ("move it to the end of that line",)

    @property
    def edit(self) -> Edit | None:
        """Set where no comment stands in between."""
        text = self.span.source.text
        start = len(text[: self.span.start].rstrip())
        line = text[text.rfind("\n", 0, start) + 1 : start]
        return None if "#" in line else Edit(Span(self.span.source, start, self.span.start), " ")


@record
class OutsideItem(Problem):
    """A layer or another statement stands outside of every `net`, `block` and `seq`.

    Wrong:

        net Small {
            input 1x8x8
        }
        conv(4, 3)

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0110"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` stands outside of every `net`, `block` and `seq`"

    @property
    def help(self) -> tuple[str, ...]:
        if self.span.text == "import":
            return ("name what is to be imported: `from resnet import Bottleneck`",)
        if "}" not in self.span.source.text[: self.span.start]:
            return ("layers stand in a net: `net Name {`, then `input 3x224x224`, the layers, and `}`",)
        return ("look for a `}` too many above, or put it into a `net`",)
