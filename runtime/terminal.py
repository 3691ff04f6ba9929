"""What commands print: problems in colour where a terminal shows it, and figures as a person reads them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from ..dsl.problem import Problem
from .refusal import Refusal

_PREFIXES = "KMGTPEZY"


def in_colour(stream: TextIO) -> bool:
    """A terminal reads the stream, and nobody asked for plain text (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_problems(problems: Sequence[Problem]) -> None:
    """Errors and warnings with the lines they speak of, to standard error."""
    if not problems:
        return
    from ..dsl.render import render_all

    print(render_all(problems, in_colour(sys.stderr)).rstrip("\n"), file=sys.stderr)


def print_refusal(refusal: Refusal) -> None:
    """The message and the way out, to standard error."""
    red, plain = ("\x1b[1;31m", "\x1b[0m") if in_colour(sys.stderr) else ("", "")
    print(f"{red}error{plain}: {refusal.message}", file=sys.stderr)
    if refusal.help:
        print(f"  help: {refusal.help}", file=sys.stderr)


def rounded(count: int) -> str:
    """A count in three digits: `61.7 K`, `4.09 G`; below a thousand exactly."""
    if count < 1000:
        return str(count)
    digits, _, exponent = f"{count:.2e}".partition("e")
    power, places = divmod(int(exponent), 3)
    if power > len(_PREFIXES):
        return f"{count:.2e}"
    return f"{float(digits) * 10**places:.{2 - places}f} {_PREFIXES[power - 1]}"
