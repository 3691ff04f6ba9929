"""The option `--limit`, such as `--limit steps=1_000_000`: bounds on every compilation of a command."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace

from ...compiler.limits import MOST, Limits

_DEFAULT = Limits()
_current: ContextVar[Limits] = ContextVar("limits", default=_DEFAULT)


def add_limit_argument(parser: ArgumentParser) -> None:
    """Add `--limit` to a command that compiles."""
    parser.add_argument(
        "--limit",
        metavar="NAME=VALUE",
        dest="limits",
        action="append",
        default=[],
        type=limit,
        help=f"raise a limit for a spec that you trust: {', '.join(MOST)}",
    )


def current_limits() -> Limits:
    """Return the limits of the running command, by default those of the language."""
    return _current.get()


@contextmanager
def override_limits(limits: Iterable[tuple[str, int]]) -> Generator[None]:
    """Replace limits inside a `with` block; of two values for one name the last holds."""
    token = _current.set(replace(current_limits(), **dict(limits)))
    try:
        yield
    finally:
        _current.reset(token)


def limit(text: str) -> tuple[str, int]:
    """Parse `steps=1_000_000`; raises ArgumentTypeError."""
    name, _, value = text.partition("=")
    if name not in MOST:
        raise ArgumentTypeError(f"{text!r} is not NAME=VALUE with NAME one of {', '.join(MOST)}")
    if not re.fullmatch(r"\d[\d_]{0,19}", value, re.ASCII) or not 1 <= int(value.rstrip("_")) <= MOST[name]:
        raise ArgumentTypeError(f"{name} must be a number from 1 to {MOST[name]:,}, not {value!r}")
    return name, int(value.rstrip("_"))
