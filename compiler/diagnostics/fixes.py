"""A spec with every mistake mended for which there is one certain replacement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...dsl.problem import Edit, Problem
from ...dsl.span import Source

PASSES = 50
"""Rounds of replacements; each mends at least one mistake, and most specs need one or two."""

TRIES = 100
"""Specs that are compiled at most, to see whether replacements mend one."""

Check = Callable[[Source], Sequence[Problem]]
"""The problems of a source, in order."""


@dataclass(frozen=True)
class Mended:
    """The source after all replacements that could be made, and the problems that they mended, in that order."""

    source: Source
    mended: tuple[Problem, ...]


def mend(source: Source, check: Check) -> Mended:
    """Apply the edits of a source's problems, round after round, as long as each leaves fewer problems.

    No edit is kept after which more mistakes of syntax are found than before. Of edits that overlap the first is
    applied, and the next round looks anew.
    """
    mended: list[Problem] = []
    problems, tries = check(source), iter(range(TRIES))
    for _ in range(PASSES):
        fixable = [problem for problem in problems if problem.edit and problem.edit.span.source == source]
        step = next(_better(source, problems, apart(fixable), check, tries), None)
        if step is None:
            break
        source, problems, done = step
        mended += done
    return Mended(source, tuple(mended))


def apart(problems: Sequence[Problem]) -> list[Problem]:
    """Those of the fixable problems whose edits neither overlap nor touch an earlier one."""
    chosen: list[Problem] = []
    end = -1
    for problem in sorted(problems, key=lambda problem: _edit(problem).span.start):
        span = _edit(problem).span
        if span.start > end:
            chosen.append(problem)
            end = span.end
    return chosen


def applied(source: Source, edits: Sequence[Edit]) -> Source:
    """The source with edits that lie apart, in any order."""
    text, end = "", 0
    for edit in sorted(edits, key=lambda edit: edit.span.start):
        text += source.text[end : edit.span.start] + edit.text
        end = edit.span.end
    return Source(source.name, text + source.text[end:])


Step = tuple[Source, Sequence[Problem], list[Problem]]


def _better(
    source: Source, problems: Sequence[Problem], fixable: list[Problem], check: Check, tries: Iterator[int]
) -> Iterator[Step]:
    """The source with all edits, or a part of them, where that leaves fewer problems, as long as there are tries."""
    for chosen, _ in zip(_parts(fixable), tries, strict=False):
        after = applied(source, [_edit(problem) for problem in chosen])
        left = check(after)
        if _badness(left) < _badness(problems):
            yield after, left, chosen


def _parts(problems: list[Problem]) -> Iterator[list[Problem]]:
    """All of the problems, both halves, the halves of these, and so on to single ones."""
    size = len(problems)
    while size:
        yield from (problems[start : start + size] for start in range(0, len(problems), size))
        size = (size + 1) // 2 if size > 1 else 0


def _badness(problems: Sequence[Problem]) -> tuple[int, int, int]:
    """Mistakes of syntax, then how early reading was given up, then problems of other kinds."""
    syntax = [problem for problem in problems if problem.code.startswith("E01")]
    given_up = [-problem.span.start for problem in problems if problem.code in ("E0123", "E0602")]
    return len(syntax), min(given_up, default=-(2**62)), len(problems)


def _edit(problem: Problem) -> Edit:
    assert problem.edit is not None
    return problem.edit
