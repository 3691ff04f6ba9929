"""Verifies candidate fixes by applying each and compiling the edited spec."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ...dsl.problem import Edit, Fix, Problem
from ...dsl.span import Source

_MAX_TRIES = 12
"""How many fixes are tried in one compilation at most."""

Check = Callable[[Source, Source], Iterable[Problem]]
"""Returns the problems that remain when the first source is replaced by the second, its edited copy."""


def verify_fixes(problems: Iterable[Problem], source: Source, check: Check, tries: int) -> Iterator[Problem]:
    """The problems, each with the first candidate fix that removes it and causes no other problem.

    If a shape error has none, it gets the first fix after which only other shape errors further down appear. At most
    `tries` fixes are tried, and no more than twelve. Shipped specs are not edited.
    """
    found = list(problems)
    left = min(tries, _MAX_TRIES)
    for problem in found:
        partial: Fix | None = None
        for fix in problem.candidate_fixes if left else ():
            edited = fix.edit.span.source
            if (edited != source and edited.shipped) or not left:
                continue
            left -= 1
            new = _new_problems(fix, problem, found, check)
            if new is not None and not new:
                problem = replace(problem, verified_fix=fix)
                break
            if new is not None and partial is None and all(_was_hidden(other, problem) for other in new):
                partial = fix
        yield replace(problem, verified_fix=partial) if partial and not problem.verified_fix else problem


def apply_edit(edit: Edit) -> Source:
    """The source of an edit after the edit."""
    source, span = edit.span.source, edit.span
    return replace(source, text=source.text[: span.start] + edit.text + source.text[span.end :])


def _new_problems(fix: Fix, problem: Problem, before: list[Problem], check: Check) -> list[Problem] | None:
    """The problems that appear only with a fix; None if the problem itself remains."""
    others = Counter(_key(other) for other in before if other is not problem and _matters(other, problem))
    new: list[Problem] = []
    for remaining in check(fix.edit.span.source, apply_edit(fix.edit)):
        if _matters(remaining, problem):
            others[_key(remaining)] -= 1
            new += [remaining] if others[_key(remaining)] < 0 else []
    return None if any(_key(remaining) == _key(problem) for remaining in new) else new


def _was_hidden(other: Problem, problem: Problem) -> bool:
    """Whether it is a shape error further down, which the problem, a shape error too, kept from being found."""
    return problem.code.startswith(_SHAPES) and other.code.startswith(_SHAPES) and other.span.start > problem.span.end


_SHAPES = "E04"


def _matters(other: Problem, problem: Problem) -> bool:
    """Whether to compare it: lints run only without errors, so a fix for an error may reveal any warnings."""
    return other.is_error or not problem.is_error


def _key(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.title
