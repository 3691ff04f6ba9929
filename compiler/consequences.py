"""Which problems are news, and which only follow from a mistake of syntax that is reported already."""

from __future__ import annotations

from collections.abc import Iterable

from ..dsl.problem import Problem

_LOCAL = ("E0201", "E03")
"""Codes of what can be wrong of a line by itself, whatever another line was meant to say."""


def without_consequences(problems: Iterable[Problem]) -> list[Problem]:
    """All problems, or, where there are mistakes of syntax, these and what is wrong by itself on other lines."""
    found = list(problems)
    syntax = [problem for problem in found if problem.code.startswith("E01")]
    if not syntax:
        return found
    damaged = {line for problem in syntax for line in _lines(problem)}
    return syntax + [
        problem for problem in found if problem.code.startswith(_LOCAL) and not damaged.intersection(_lines(problem))
    ]


def _lines(problem: Problem) -> Iterable[tuple[str, int]]:
    span = problem.span
    return ((span.source.name, line) for line in range(span.first.line, span.last.line + 1))
