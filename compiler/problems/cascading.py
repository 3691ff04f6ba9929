"""Which problems are news, and which only follow from a mistake of syntax that is reported already."""

from __future__ import annotations

from collections.abc import Iterable

from ...dsl.problem import Problem

_LOCAL = ("E0201", "E03")
"""Codes of what can be wrong of a line by itself, whatever another line was meant to say."""

_DOTTED = "E0128"
"""The code of a layer's name with a module in front, which is left away."""

_MENDED = ("E0104", "E0105", "E0106", "E0108", "E0111", "E0113", "E0119", "E0124", _DOTTED)
"""Codes of mistakes of syntax after which the line says what was meant."""

_UNREADABLE = ("E0112", "E0114", "E0115", "E0116", "E0117", "E0118")
"""Codes of those after which a name, a text or a number of the line is not known."""


_OTHER_NAME = "E0112"
"""The code of a name that is meant to be another one, so that neither is known."""


def without_consequences(problems: Iterable[Problem]) -> list[Problem]:
    """All problems on lines without mistakes of syntax, and these mistakes.

    Where a statement was given up, or it is not certain which braces belong together, only what is wrong by itself.
    """
    found = _of_dotted_names(problems)
    syntax = [problem for problem in found if problem.code.startswith("E01")]
    if not syntax:
        return found
    found = _without_missing_imports(found, syntax)
    damaged = {line for problem in syntax if problem.code != _DOTTED for line in _lines(problem)}
    others = [problem for problem in found if problem.is_error and not damaged.intersection(_lines(problem))]
    if all(keeps_the_rest(problem) for problem in syntax):
        return syntax + [problem for problem in others if problem not in syntax]
    return syntax + [problem for problem in others if problem.code.startswith(_LOCAL)]


def _of_dotted_names(problems: Iterable[Problem]) -> list[Problem]:
    """All but those of a dotted layer that is not known without its dots either, of which that says more."""
    found = list(problems)
    unknown = {problem.span for problem in found if problem.code == "E0201"}
    return [problem for problem in found if problem.code != _DOTTED or problem.span not in unknown]


def _without_missing_imports(found: list[Problem], syntax: list[Problem]) -> list[Problem]:
    """All problems but unknown layers that a line with `import` and a mistake of syntax was to bring."""
    names = {name for problem in syntax for name in _to_import(problem)}
    return [problem for problem in found if problem.code != "E0201" or not names.intersection((problem.span.text, "*"))]


def _to_import(problem: Problem) -> Iterable[str]:
    """The words of the line that imports; `*` where it names nothing."""
    words = problem.span.source.line(problem.span.first.line).replace(",", " ").split()
    if "import" not in words[:4]:
        return ()
    return words if "from" in words else ("*",)


def keeps_the_rest(problem: Problem) -> bool:
    """Whether all that was written around a mistake of syntax could be read."""
    if problem.code in ("E0102", "E0103"):
        return problem.span.text not in ("{", "}")
    return problem.code in _MENDED or (problem.code in _UNREADABLE and problem.code != _OTHER_NAME)


def is_unreadable(problem: Problem) -> bool:
    """What stands at the mistake has no known value."""
    return problem.code in _UNREADABLE


def _lines(problem: Problem) -> Iterable[tuple[str, int]]:
    span = problem.span
    return ((span.source.name, line) for line in range(span.first.line, span.last.line + 1))
