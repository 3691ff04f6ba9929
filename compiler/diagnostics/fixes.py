"""Applies the certain fixes of a spec's problems, for `cnnc check --fix`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...dsl.problem import Edit, Problem
from ...dsl.span import Source

MAX_ROUNDS = 50
"""Each round fixes at least one problem; most specs need one or two rounds."""

MAX_COMPILATIONS = 100
"""How many edited specs are compiled at most."""

Check = Callable[[Source], Sequence[Problem]]
"""Returns the problems of a source, in order."""


@dataclass(frozen=True)
class FixedSpec:
    """The source after all edits that could be applied, and the problems they fixed, in the order of application."""

    source: Source
    fixed: tuple[Problem, ...]


def apply_fixes(source: Source, check: Check) -> FixedSpec:
    """Apply the edits of a source's problems, round after round, as long as fewer problems remain.

    An edit that leads to more syntax errors is not kept. Of overlapping edits the first is applied; the next round
    starts from the new problems.
    """
    fixed: list[Problem] = []
    problems, compilations = check(source), iter(range(MAX_COMPILATIONS))
    for _ in range(MAX_ROUNDS):
        fixable = [problem for problem in problems if problem.edit and problem.edit.span.source == source]
        step = next(_improvements(source, problems, without_overlaps(fixable), check, compilations), None)
        if step is None:
            break
        source, problems, done = step
        fixed += done
    return FixedSpec(source, tuple(fixed))


def without_overlaps(problems: Sequence[Problem]) -> list[Problem]:
    """The fixable problems whose edits neither overlap nor touch an earlier edit."""
    chosen: list[Problem] = []
    end = -1
    for problem in sorted(problems, key=lambda problem: _edit(problem).span.start):
        span = _edit(problem).span
        if span.start > end:
            chosen.append(problem)
            end = span.end
    return chosen


def apply_edits(source: Source, edits: Sequence[Edit]) -> Source:
    """The source after edits that do not overlap, in any order."""
    text, end = "", 0
    for edit in sorted(edits, key=lambda edit: edit.span.start):
        text += source.text[end : edit.span.start] + edit.text
        end = edit.span.end
    return Source(source.name, text + source.text[end:])


Step = tuple[Source, Sequence[Problem], list[Problem]]
"""An edited source, its problems, and the problems that were fixed."""


def _improvements(
    source: Source, problems: Sequence[Problem], fixable: list[Problem], check: Check, compilations: Iterator[int]
) -> Iterator[Step]:
    """The source with all edits, or with a part of them, wherever fewer problems remain."""
    for chosen, _ in zip(_parts(fixable), compilations, strict=False):
        after = apply_edits(source, [_edit(problem) for problem in chosen])
        left = check(after)
        if _badness(left) < _badness(problems):
            yield after, left, chosen


def _parts(problems: list[Problem]) -> Iterator[list[Problem]]:
    """All of the problems, then both halves, their halves, and so on down to single ones."""
    size = len(problems)
    while size:
        yield from (problems[start : start + size] for start in range(0, len(problems), size))
        size = (size + 1) // 2 if size > 1 else 0


def _badness(problems: Sequence[Problem]) -> tuple[int, int, int]:
    """The number of syntax errors, how early checking stopped, and the number of all problems."""
    syntax = [problem for problem in problems if problem.code.startswith("E01")]
    stopped = [-problem.span.start for problem in problems if problem.code in ("E0123", "E0602")]
    return len(syntax), min(stopped, default=-(2**62)), len(problems)


def _edit(problem: Problem) -> Edit:
    assert problem.edit is not None
    return problem.edit
