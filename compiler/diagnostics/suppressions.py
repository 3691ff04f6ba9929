"""Suppresses warnings by a spec's `# allow:` comments, and reports comments that suppress nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ...dsl.problem import Problem
from ...dsl.span import Source
from ...dsl.syntax import Definition, For, If
from ...dsl.text.suppression_comments import Suppression
from ..graph.origin import Origin
from ..problems.warnings.suppressions import SuppressedError, SuppressedUnknownCode, UnusedSuppression


def suppress(problems: Sequence[Problem], allowed: Sequence[Suppression]) -> tuple[list[Problem], list[Suppression]]:
    """The problems without the suppressed warnings, and the suppressions that suppress none."""
    by_code: dict[tuple[Source, str], list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.span.start):
        if not problem.is_error:
            by_code.setdefault((problem.span.source, problem.code), []).append(problem)
    suppressed: set[int] = set()
    unused: set[tuple[Source, str, int, int]] = set()
    for source, code, start, end in dict.fromkeys(_range(suppression) for suppression in allowed):
        warnings = by_code.get((source, code), [])
        low, high = (bisect_left(warnings, offset, key=lambda problem: problem.span.start) for offset in (start, end))
        suppressed.update(id(problem) for problem in warnings[low:high])
        if low == high:
            unused.add((source, code, start, end))
    kept = [problem for problem in problems if id(problem) not in suppressed]
    return kept, [suppression for suppression in allowed if _range(suppression) in unused]


def check_unused(unused: Iterable[Suppression], main: Source, origins: Iterable[Origin] | None) -> list[Problem]:
    """Problems with the comments of `main` that suppress nothing.

    A suppression in code that was not expanded is not reported: another net of the file, or the other branch of an
    `if`, may need it. `origins` are those of all nodes; None if not all warnings are known.
    """
    from .codes import problem_classes

    codes = problem_classes()
    warnings = tuple(code for code in codes if code.startswith("W") and not code.startswith("W09"))
    starts = sorted({start for origin in origins or () for start in _starts(origin, main)})
    found: list[Problem] = []
    for suppression in unused:
        if suppression.span.source != main:
            continue
        if suppression.code not in codes:
            found.append(SuppressedUnknownCode(suppression.span, warnings))
        elif suppression.code.startswith("E"):
            found.append(SuppressedError(suppression.span))
        elif origins is not None and _is_expanded(suppression, starts):
            found.append(UnusedSuppression(suppression.span))
    return found


def _range(suppression: Suppression) -> tuple[Source, str, int, int]:
    return suppression.span.source, suppression.code, suppression.start, suppression.end


def _starts(origin: Origin, source: Source) -> list[int]:
    spans = [origin.span, *(block.span for block in origin.trail)]
    return [span.start for span in spans if span.source == source]


def _is_expanded(suppression: Suppression, starts: Sequence[int]) -> bool:
    """Whether the code that the comment applies to was expanded, if it is in a definition, an `if` or a `for`."""

    def any_in(start: int, end: int) -> bool:
        return bisect_left(starts, start) < bisect_left(starts, end)

    definition = next((node for node in suppression.around if isinstance(node, Definition)), None)
    if definition is not None and not any_in(definition.span.start, definition.span.end):
        return False
    optional = any(isinstance(node, If | For) for node in suppression.around)
    return not optional or any_in(suppression.start, suppression.end)
