"""E03: arguments that are unknown, missing, too many, duplicate or written in another syntax."""

from __future__ import annotations

import re

from ...dsl.problem import Edit, Fix, Label, Problem
from ...dsl.record import record
from ...dsl.span import Span
from . import other_libraries
from .words import closest, counted, listed, meant, shortened


@record
class UnknownArgument(Problem):
    """A call names an argument that the operator or block does not have.

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
    """The argument including its value."""
    of_operator: bool = False

    @property
    def title(self) -> str:
        return f"`{self.callee}` has no argument `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        if self._word:
            return (f"in cnnc it is called `{self._word}`",)
        if self.of_operator and (advice := other_libraries.advice(self.name, self.callee)):
            return (advice,)
        if self._guess:
            return (f"did you mean `{self._guess}`?",)
        return meant(self.name, self.known) if self.known else (f"`{self.callee}` takes no arguments",)

    @property
    def edit(self) -> Edit | None:
        """The argument's name in cnnc, where another library's name was written."""
        return Edit(self.span, self._word) if self._word and self.of_operator else None

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        advice = other_libraries.advice(self.name, self.callee) if self.of_operator else None
        if advice:
            return (Fix(advice, self._without()),) if other_libraries.is_redundant(self.name) else ()
        guess = self._guess
        return () if self._word or not guess else (Fix(f"did you mean `{guess}`?", Edit(self.span, guess)),)

    @property
    def _guess(self) -> str | None:
        return closest(self.name, self.known) or shortened(self.name, self.known)

    def _without(self) -> Edit:
        """Remove the argument and the comma after it, or else the comma before it."""
        text, start, end = self.span.source.text, self.whole.start, self.whole.end
        behind = re.compile(r"[ \t]*,[ \t]*").match(text, end)
        if not behind:
            front = re.search(r"[ \t]*,[ \t]*$", text[:start])
            return Edit(Span(self.span.source, front.start() if front else start, end), "")
        return Edit(Span(self.span.source, start, behind.end()), "")

    @property
    def _word(self) -> str | None:
        return other_libraries.argument(self.name, self.known)


@record
class MissingArgument(Problem):
    """A call lacks an argument that has no default.

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
        noun = "argument" if len(self.names) == 1 else "arguments"
        return f"`{self.callee}` is missing the {noun} {listed(self.names)}"

    @property
    def help(self) -> tuple[str, ...]:
        alone = ", " not in self.signature
        return (f"its {'only argument is' if alone else 'arguments are'} `{self.signature}`",)


def fraction(span: Span) -> str:
    """`0.25` where the span is the 25 of `0,25`, a decimal comma; otherwise empty."""
    whole = _WHOLE.search(span.source.text, max(0, span.start - _DIGITS), span.start)
    return f"{whole[1]}.{span.text}" if whole and span.text.isdecimal() else ""


_POINT = "use a point as the decimal separator: `{}`"
_DIGITS = 12
"""How many characters before a number are searched for the integer part."""

_WHOLE = re.compile(r"(?<![\w.])([0-9]+),\Z")


@record
class TooManyArguments(Problem):
    """A call has more positional arguments than the operator or block has parameters.

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
        most = f"at most {counted(self.most, 'argument')}" if self.most else "no arguments"
        return f"`{self.callee}` takes {most}, but {self.given} {'was' if self.given == 1 else 'were'} given"

    @property
    def help(self) -> tuple[str, ...]:
        if not self.most:
            return (f"write `{self.callee}` without arguments",)
        written = fraction(self.span)
        if written:
            return (_POINT.format(written),)
        return (f"its {'only argument is' if self.most == 1 else 'arguments are'} `{self.signature}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        """A decimal point in place of the comma of `0,5`."""
        written = fraction(self.span)
        if not written:
            return ()
        start = self.span.source.text.rfind(",", 0, self.span.start) - written.index(".")
        edit = Edit(Span(self.span.source, start, self.span.end), written)
        return (Fix(_POINT.format(written), edit),)


@record
class DuplicateArgument(Problem):
    """A call gives the same argument twice.

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
        return f"the argument `{self.name}` of `{self.callee}` is given twice"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "first given here"),)

    @property
    def help(self) -> tuple[str, ...]:
        written = fraction(self.span) or fraction(self.first)
        return (_POINT.format(written) if written else "remove one of them",)


@record
class ArgumentCalled(Problem):
    """An argument is written like a function call: its value is in parentheses after its name.

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
        return f"`{self.name}` is an argument of `{self.callee}`, not a function"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.name}={self.value}`",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, f"{self.name}={self.value}")


@record
class BranchesInParentheses(Problem):
    """A merge is given its branches as arguments. They belong in braces, where each statement is a branch.

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
        return f"`{self.name}` takes its branches in braces, not as arguments"

    @property
    def help(self) -> tuple[str, ...]:
        return (self.braces.advice,)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (self.braces,)
