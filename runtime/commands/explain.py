"""Explain the code of an error or a warning, with an example; without a code, list them all."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from textwrap import dedent

from ...dsl.problem import Problem

HELP = "explain the code of an error"
_PACKAGES = ("dsl", "compiler")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="such as E0302")


def run(options: Namespace) -> int:
    found = problem_classes()
    if options.code is None:
        print("\n".join(f"{code}  {_page(kind).splitlines()[0]}" for code, kind in found.items()))
        return 0
    code = options.code.upper()
    if code not in found:
        return _unknown(options.code, list(found))
    print(f"{code}: {_page(found[code])}")
    return 0


def problem_classes() -> dict[str, type[Problem]]:
    """Every kind of problem by its code, sorted."""
    kinds = [kind for room in _PACKAGES for kind in _defined_in(room)]
    return {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.code)}


def _defined_in(room: str) -> Iterator[type[Problem]]:
    package = import_module(f"...{room}.problems", __package__)
    for entry in iter_modules(package.__path__, f"{package.__name__}."):
        for value in vars(import_module(entry.name)).values():
            if isinstance(value, type) and issubclass(value, Problem) and "code" in vars(value):
                yield value


def _page(kind: type[Problem]) -> str:
    first, _, rest = (kind.__doc__ or "").strip().partition("\n")
    return f"{first}\n{dedent(rest)}".rstrip()


def _unknown(code: str, codes: list[str]) -> int:
    import sys
    from difflib import get_close_matches

    close = get_close_matches(code.upper(), codes, n=1)
    print(f"error: there is no code {code!r}" + (f"; did you mean {close[0]}?" if close else ""), file=sys.stderr)
    print("  help: `cnnc explain` lists all codes", file=sys.stderr)
    return 2
