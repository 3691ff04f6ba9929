"""Ways out that are shown as replacements: each has been applied and compiled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..dsl.problem import Edit, Problem, Remedy
from ..dsl.span import Source

_MOST = 12
"""Replacements that are tried in one compilation at most."""

Check = Callable[[Source], Iterable[Problem]]
"""The problems of a source."""


def prove(problems: Iterable[Problem], source: Source, check: Check, tries: int) -> Iterator[Problem]:
    """The problems, each with the first of its remedies that leaves fewer problems and makes no other ones.

    As many are tried as there are `tries`, but no more than twelve.
    """
    found = list(problems)
    left = min(tries, _MOST)
    for problem in found:
        for remedy in problem.remedies if left else ():
            if remedy.edit.span.source != source or not left:
                continue
            left -= 1
            if _mends(remedy, problem, found, check):
                problem = replace(problem, proven=remedy)
                break
        yield problem


def applied(edit: Edit) -> Source:
    """The source of an edit with the replacement in it."""
    source, span = edit.span.source, edit.span
    return Source(source.name, source.text[: span.start] + edit.text + source.text[span.end :])


def _mends(remedy: Remedy, problem: Problem, before: list[Problem], check: Check) -> bool:
    """The problem goes, and nothing comes that was not there before."""
    others = Counter(_key(other) for other in before if other is not problem and _weighs(other, problem))
    remaining = Counter(_key(left) for left in check(applied(remedy.edit)) if _weighs(left, problem))
    return remaining <= others


def _weighs(other: Problem, problem: Problem) -> bool:
    """What matters beside a problem: beside an error errors, for only without them warnings are looked for."""
    return other.is_error or not problem.is_error


def _key(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.title
