"""Ways out that are shown as replacements: each has been applied and compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..dsl.problem import Edit, Problem, Remedy
from ..dsl.span import Source

_MOST = 12
"""Replacements that are tried in one compilation."""

Check = Callable[[Source], Iterable[Problem]]
"""The errors of a source."""


def prove(problems: Iterable[Problem], source: Source, check: Check) -> Iterator[Problem]:
    """The problems, each with the first of its remedies that leaves fewer errors and makes no other ones."""
    found = list(problems)
    before = [problem for problem in found if problem.is_error]
    left = _MOST
    for problem in found:
        for remedy in problem.remedies:
            if remedy.edit.span.source != source or not left:
                continue
            left -= 1
            if _mends(remedy, problem, before, check):
                problem = replace(problem, proven=remedy)
                break
        yield problem


def applied(edit: Edit) -> Source:
    """The source of an edit with the replacement in it."""
    source, span = edit.span.source, edit.span
    return Source(source.name, source.text[: span.start] + edit.text + source.text[span.end :])


def _mends(remedy: Remedy, problem: Problem, before: list[Problem], check: Check) -> bool:
    """Only the problem goes: what remains was there before, on the same lines of text."""
    remaining = [_key(left) for left in check(applied(remedy.edit)) if left.is_error]
    others = [_key(other) for other in before if other is not problem]
    return len(remaining) < len(before) and all(key in others for key in remaining)


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.title, problem.span.source.line(problem.span.first.line)
