"""What commands print besides their results: problems and refusals, in colour where a terminal shows it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from ...dsl.problem import Problem
from .limits import current_limits
from .refusal import Refusal, Unreadable


def in_colour(stream: TextIO) -> bool:
    """Whether to colour: NO_COLOR says no, else FORCE_COLOR yes, else it is for terminals that know colours.

    The two variables count where they are set and not empty (https://no-color.org, https://force-color.org).
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def print_problems(problems: Sequence[Problem]) -> None:
    """Errors and warnings with the lines they speak of, to standard error."""
    if not problems:
        return
    print(rendered(problems, in_colour(sys.stderr)), file=sys.stderr)


def rendered(problems: Sequence[Problem], colour: bool = False) -> str:
    """Problems for people, as many as the limits of the command allow, without a line ending at the end."""
    from ...dsl.render import render_all

    return render_all(problems, colour, current_limits().problems).rstrip("\n")


def print_refusal(refusal: Refusal) -> None:
    """The message and the way out, to standard error."""
    if isinstance(refusal, Unreadable):
        print_problems((refusal.problem,))
        return
    red, plain = ("\x1b[1;31m", "\x1b[0m") if in_colour(sys.stderr) else ("", "")
    print(f"{red}error{plain}: {refusal.message}", file=sys.stderr)
    if refusal.help:
        print(f"  help: {refusal.help}", file=sys.stderr)
