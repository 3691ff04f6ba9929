"""E03: arguments that a call has too many or too few of, or that are misnamed."""

from __future__ import annotations

import re

from ...dsl.problem import Edit, Fix, Label, Problem
from ...dsl.record import record
from ...dsl.span import Span
from . import foreign
from .words import closest, counted, listed, meant, shortened


@record
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
    def candidate_fixes(self) -> tuple[Fix, ...]:
        advice = foreign.advice(self.name, self.callee) if self.of_operator else None
        if advice:
            return (Fix(advice, self._without()),) if foreign.is_needless(self.name) else ()
        guess = self._guess
        return () if self._word or not guess else (Fix(f"did you mean `{guess}`?", Edit(self.span, guess)),)

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


@record
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


@record
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
    def candidate_fixes(self) -> tuple[Fix, ...]:
        """`0,5` with a decimal comma."""
        written = fraction(self.span)
        if not written:
            return ()
        start = self.span.source.text.rfind(",", 0, self.span.start) - written.index(".")
        edit = Edit(Span(self.span.source, start, self.span.end), written)
        return (Fix(f"a fraction is written with a point: `{written}`", edit),)


@record
class DuplicateArgument(Problem):
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
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "given first here"),)

    @property
    def help(self) -> tuple[str, ...]:
        written = fraction(self.span) or fraction(self.first)
        return (f"a fraction is written with a point: `{written}`" if written else "remove one of them",)


@record
class ArgumentCalled(Problem):
    """An argument's name has its value in parentheses behind it, as if it were a function.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, kernel(3))
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, kernel=3)
        }
    """

    code = "E0309"
    name: str
    callee: str
    value: str

    @property
    def title(self) -> str:
        return f"`{self.name}` is an argument of `{self.callee}`, and no function"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.name}={self.value}`",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, f"{self.name}={self.value}")


@record
class BranchesInParentheses(Problem):
    """An operator that merges is given values as arguments. Each statement in its braces is a branch.

    Wrong:

        net Small {
            input 1x8x8
            left: conv(4, 3)
            right: relu
            concat(left, right)
        }

    Right:

        net Small {
            input 1x8x8
            left: conv(4, 3)
            right: relu
            concat { from left; from right }
        }
    """

    code = "E0310"
    name: str
    braces: Fix

    @property
    def title(self) -> str:
        return f"`{self.name}` takes what it merges in braces, and no values as arguments"

    @property
    def help(self) -> tuple[str, ...]:
        return (self.braces.advice,)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (self.braces,)
