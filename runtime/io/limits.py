"""`--limit steps=1_000_000` on a command line: what a spec may cost, for all that the command compiles."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace

from ...compiler.limits import MOST, Limits

_USUAL = Limits()
_current: ContextVar[Limits] = ContextVar("limits", default=_USUAL)


def add_limit_argument(parser: ArgumentParser) -> None:
    """`--limit`, for a command that compiles."""
    parser.add_argument(
        "--limit",
        metavar="NAME=VALUE",
        dest="limits",
        action="append",
        default=[],
        type=limit,
        help=f"what a spec may cost, for one that can be trusted: {', '.join(MOST)}",
    )


def current_limits() -> Limits:
    """The limits of the command that runs; those of the language where it says nothing."""
    return _current.get()


@contextmanager
def limited(limits: Iterable[tuple[str, int]]) -> Generator[None]:
    """Other limits while it lasts; of two for one name the last holds."""
    token = _current.set(replace(current_limits(), **dict(limits)))
    try:
        yield
    finally:
        _current.reset(token)


def limit(text: str) -> tuple[str, int]:
    """Name and value of `steps=1_000_000`; raises ArgumentTypeError."""
    name, _, value = text.partition("=")
    if name not in MOST:
        raise ArgumentTypeError(f"{text!r} is not NAME=VALUE with one of the names {', '.join(MOST)}")
    if not re.fullmatch(r"\d[\d_]{0,19}", value, re.ASCII) or not 1 <= int(value.rstrip("_")) <= MOST[name]:
        raise ArgumentTypeError(f"{name} takes a number from 1 to {MOST[name]:,}, not {value!r}")
    return name, int(value.rstrip("_"))
