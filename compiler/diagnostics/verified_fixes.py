"""Ways out that are shown as replacements: each has been applied and compiled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ...dsl.problem import Edit, Fix, Problem
from ...dsl.span import Source

_MOST = 12
"""Replacements that are tried in one compilation at most."""

Check = Callable[[Source, Source], Iterable[Problem]]
"""The problems that are left with a mended source in place of the one that it is made of."""


def prove(problems: Iterable[Problem], source: Source, check: Check, tries: int) -> Iterator[Problem]:
    """The problems, each with the first of its candidate_fixes that leaves fewer problems and makes no other ones.

    Of a shape that does not fit, where there is none, with the first after which others do not fit further down only.

    As many are tried as there are `tries`, but no more than twelve. What is imported of that which ships with cnnc
    is left as it is.
    """
    found = list(problems)
    left = min(tries, _MOST)
    for problem in found:
        second: Fix | None = None
        for remedy in problem.candidate_fixes if left else ():
            edited = remedy.edit.span.source
            if (edited != source and edited.shipped) or not left:
                continue
            left -= 1
            more = _more(remedy, problem, found, check)
            if more is not None and not more:
                problem = replace(problem, verified_fix=remedy)
                break
            if more is not None and second is None and all(_was_hidden(other, problem) for other in more):
                second = remedy
        yield replace(problem, verified_fix=second) if second and not problem.verified_fix else problem


def applied(edit: Edit) -> Source:
    """The source of an edit with the replacement in it."""
    source, span = edit.span.source, edit.span
    return replace(source, text=source.text[: span.start] + edit.text + source.text[span.end :])


def _more(remedy: Fix, problem: Problem, before: list[Problem], check: Check) -> list[Problem] | None:
    """What is told with a replacement that was not told before; None where the problem itself is told still."""
    others = Counter(_key(other) for other in before if other is not problem and _weighs(other, problem))
    more: list[Problem] = []
    for left in check(remedy.edit.span.source, applied(remedy.edit)):
        if _weighs(left, problem):
            others[_key(left)] -= 1
            more += [left] if others[_key(left)] < 0 else []
    return None if any(_key(left) == _key(problem) for left in more) else more


def _was_hidden(other: Problem, problem: Problem) -> bool:
    """A shape that does not fit further down, of which nothing was known while the problem stood."""
    return problem.code.startswith(_SHAPES) and other.code.startswith(_SHAPES) and other.span.start > problem.span.end


_SHAPES = "E04"


def _weighs(other: Problem, problem: Problem) -> bool:
    """What matters beside a problem: beside an error errors, for only without them warnings are looked for."""
    return other.is_error or not problem.is_error


def _key(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.title
