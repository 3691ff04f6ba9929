"""Ways out that are shown as replacements: each has been applied and compiled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..dsl.problem import Edit, Problem, Remedy
from ..dsl.span import Source

_MOST = 12
"""Replacements that are tried in one compilation at most."""

Check = Callable[[Source, Source], Iterable[Problem]]
"""The problems that are left with a mended source in place of the one that it is made of."""


def prove(problems: Iterable[Problem], source: Source, check: Check, tries: int) -> Iterator[Problem]:
    """The problems, each with the first of its remedies that leaves fewer problems and makes no other ones.

    As many are tried as there are `tries`, but no more than twelve. What is imported of that which ships with cnnc
    is left as it is.
    """
    found = list(problems)
    left = min(tries, _MOST)
    for problem in found:
        for remedy in problem.remedies if left else ():
            edited = remedy.edit.span.source
            if (edited != source and edited.shipped) or not left:
                continue
            left -= 1
            if _mends(remedy, problem, found, check):
                problem = replace(problem, proven=remedy)
                break
        yield problem


def applied(edit: Edit) -> Source:
    """The source of an edit with the replacement in it."""
    source, span = edit.span.source, edit.span
    return replace(source, text=source.text[: span.start] + edit.text + source.text[span.end :])


def _mends(remedy: Remedy, problem: Problem, before: list[Problem], check: Check) -> bool:
    """The problem goes, and nothing comes that was not there before."""
    others = Counter(_key(other) for other in before if other is not problem and _weighs(other, problem))
    mended = check(remedy.edit.span.source, applied(remedy.edit))
    remaining = Counter(_key(left) for left in mended if _weighs(left, problem))
    return remaining <= others


def _weighs(other: Problem, problem: Problem) -> bool:
    """What matters beside a problem: beside an error errors, for only without them warnings are looked for."""
    return other.is_error or not problem.is_error


def _key(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.title
