"""Drops problems that only follow from a syntax error that is already reported."""

from __future__ import annotations

from collections.abc import Iterable

from ...dsl.problem import Problem

_LOCAL = ("E0201", "E03")
"""Codes of problems that concern a single line, whatever the other lines say."""

_DOTTED = "E0128"
"""The code of a layer's name with a module in front; the module is ignored."""

_REPAIRED = ("E0104", "E0105", "E0106", "E0108", "E0111", "E0113", "E0119", "E0124", _DOTTED)
"""Codes of syntax errors after which the meaning of the line is known."""

_UNREADABLE = ("E0112", "E0114", "E0115", "E0116", "E0117", "E0118")
"""Codes of syntax errors that leave a name, a string or a number unknown."""

_FOREIGN_LETTER = "E0112"
"""The code of a name whose intended spelling is unknown, so that its uses are unknown too."""


def without_cascading(problems: Iterable[Problem]) -> list[Problem]:
    """The syntax errors, and the problems on lines without any.

    Where a statement was skipped, or braces cannot be matched, only problems that concern a single line are kept.
    """
    found = _without_dotted(problems)
    syntax = [problem for problem in found if problem.code.startswith("E01")]
    if not syntax:
        return found
    found = _without_missing_imports(found, syntax)
    damaged = {line for problem in syntax if problem.code != _DOTTED for line in _lines(problem)}
    others = [problem for problem in found if problem.is_error and not damaged.intersection(_lines(problem))]
    if all(_keeps_context(problem) for problem in syntax):
        return syntax + [problem for problem in others if problem not in syntax]
    return syntax + [problem for problem in others if problem.code.startswith(_LOCAL)]


def _without_dotted(problems: Iterable[Problem]) -> list[Problem]:
    """All but dotted layers whose name is unknown even without the module, which another problem reports."""
    found = list(problems)
    unknown = {problem.span for problem in found if problem.code == "E0201"}
    return [problem for problem in found if problem.code != _DOTTED or problem.span not in unknown]


def _without_missing_imports(found: list[Problem], syntax: list[Problem]) -> list[Problem]:
    """All but unknown layers that an `import` line with a syntax error should have defined."""
    names = {name for problem in syntax for name in _imported(problem)}
    return [problem for problem in found if problem.code != "E0201" or not names.intersection((problem.span.text, "*"))]


def _imported(problem: Problem) -> Iterable[str]:
    """The words of the problem's line if it is an import; `*` if it names nothing."""
    words = problem.span.source.line(problem.span.first.line).replace(",", " ").split()
    if "import" not in words[:4]:
        return ()
    return words if "from" in words else ("*",)


def _keeps_context(problem: Problem) -> bool:
    """Whether everything around a syntax error could be parsed."""
    if problem.code in ("E0102", "E0103"):
        return problem.span.text not in ("{", "}")
    return problem.code in _REPAIRED or (problem.code in _UNREADABLE and problem.code != _FOREIGN_LETTER)


def is_unreadable(problem: Problem) -> bool:
    """Whether the value at a syntax error is unknown."""
    return problem.code in _UNREADABLE


def _lines(problem: Problem) -> Iterable[tuple[str, int]]:
    span = problem.span
    return ((span.source.name, line) for line in range(span.first.line, span.last.line + 1))
