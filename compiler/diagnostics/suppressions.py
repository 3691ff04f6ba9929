"""Which warnings are left after the spec's `# allow:` comments, and what is wrong with those comments."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ...dsl.problem import Problem
from ...dsl.span import Source
from ...dsl.syntax import Definition, For, If
from ...dsl.text.suppression_comments import Allowance
from ..graph.origin import Origin
from ..problems.warnings.suppressions import SuppressedError, SuppressedUnknownCode, UnusedSuppression


def silence(problems: Sequence[Problem], allowed: Sequence[Allowance]) -> tuple[list[Problem], list[Allowance]]:
    """The problems without the warnings that are allowed, and the allowances that silence none."""
    by_code: dict[tuple[Source, str], list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.span.start):
        if not problem.is_error:
            by_code.setdefault((problem.span.source, problem.code), []).append(problem)
    silenced: set[int] = set()
    idle: set[tuple[Source, str, int, int]] = set()
    for source, code, start, end in dict.fromkeys(_range(allowance) for allowance in allowed):
        warnings = by_code.get((source, code), [])
        low, high = (bisect_left(warnings, offset, key=lambda problem: problem.span.start) for offset in (start, end))
        silenced.update(id(problem) for problem in warnings[low:high])
        if low == high:
            idle.add((source, code, start, end))
    kept = [problem for problem in problems if id(problem) not in silenced]
    return kept, [allowance for allowance in allowed if _range(allowance) in idle]


def objections(idle: Iterable[Allowance], main: Source, origins: Iterable[Origin] | None) -> list[Problem]:
    """What is wrong with the comments of `main` that silence nothing.

    Only an allowance of something that was expanded is known to be useless, for another net of the file, or the
    other branch of an `if`, may need it. `origins` are those of all nodes; None where not all warnings are known.
    """
    from .codes import problem_classes

    codes = problem_classes()
    warnings = tuple(code for code in codes if code.startswith("W") and not code.startswith("W09"))
    starts = sorted({start for origin in origins or () for start in _starts(origin, main)})
    found: list[Problem] = []
    for allowance in idle:
        if allowance.span.source != main:
            continue
        if allowance.code not in codes:
            found.append(SuppressedUnknownCode(allowance.span, warnings))
        elif allowance.code.startswith("E"):
            found.append(SuppressedError(allowance.span))
        elif origins is not None and _is_expanded(allowance, starts):
            found.append(UnusedSuppression(allowance.span))
    return found


def _range(allowance: Allowance) -> tuple[Source, str, int, int]:
    return allowance.span.source, allowance.code, allowance.start, allowance.end


def _starts(origin: Origin, source: Source) -> list[int]:
    spans = [origin.span, *(block.span for block in origin.trail)]
    return [span.start for span in spans if span.source == source]


def _is_expanded(allowance: Allowance, starts: Sequence[int]) -> bool:
    """What the comment speaks of was expanded, as far as it stands in a definition, an `if` or a `for`."""

    def any_in(start: int, end: int) -> bool:
        return bisect_left(starts, start) < bisect_left(starts, end)

    definition = next((node for node in allowance.around if isinstance(node, Definition)), None)
    if definition is not None and not any_in(definition.span.start, definition.span.end):
        return False
    optional = any(isinstance(node, If | For) for node in allowance.around)
    return not optional or any_in(allowance.start, allowance.end)
