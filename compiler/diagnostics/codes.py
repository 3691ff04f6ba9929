"""All kinds of problems, by code."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

from ...dsl.problem import Problem

_ROOMS = ("dsl", "compiler")


def problem_classes() -> dict[str, type[Problem]]:
    """The problem classes of both rooms' `problems`, sorted by code; imports all of them."""
    kinds = [kind for room in _ROOMS for kind in _defined_in(room)]
    return {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.code)}


def _defined_in(room: str) -> Iterator[type[Problem]]:
    package = import_module(f"....{room}.problems", __name__)
    for entry in walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(import_module(entry.name)).values():
            if isinstance(value, type) and issubclass(value, Problem) and "code" in vars(value):
                yield value
