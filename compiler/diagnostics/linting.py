"""Runs all lints on a network without errors."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

from ...dsl.problem import Problem
from ...dsl.span import Span
from . import lints
from .linted import LintedNetwork

Lint = Callable[[LintedNetwork], Iterator[Problem]]


def lint(network: LintedNetwork) -> list[Problem]:
    """The warnings of all lints, at most one of each code at each place, however often that is expanded."""
    found: dict[tuple[str, Span], Problem] = {}
    for find in _lints():
        for problem in find(network):
            found.setdefault((problem.code, problem.span), problem)
    return list(found.values())


def _lints() -> Iterator[Lint]:
    for module in pkgutil.iter_modules(lints.__path__):
        yield import_module(f"{lints.__name__}.{module.name}").find
