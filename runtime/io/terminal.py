"""Prints problems and refusals to standard error, in color on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from ...dsl.problem import Problem
from .limits import current_limits
from .refusal import Refusal, UnreadableFile


def use_color(stream: TextIO) -> bool:
    """Whether to print color: never with NO_COLOR, always with FORCE_COLOR, else on a terminal that is not dumb.

    An empty variable counts as unset (https://no-color.org, https://force-color.org).
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def print_problems(problems: Sequence[Problem]) -> None:
    """Print errors and warnings with their source lines to standard error."""
    if not problems:
        return
    print(rendered(problems, use_color(sys.stderr)), file=sys.stderr)


def rendered(problems: Sequence[Problem], color: bool = False) -> str:
    """Return problems as text, at most as many as `--limit problems` allows, without a trailing line ending."""
    from ...dsl.render import render_all

    return render_all(problems, color, current_limits().problems).rstrip("\n")


def print_refusal(refusal: Refusal) -> None:
    """Print the message and the help to standard error."""
    if isinstance(refusal, UnreadableFile):
        print_problems((refusal.problem,))
        return
    red, plain = ("\x1b[1;31m", "\x1b[0m") if use_color(sys.stderr) else ("", "")
    print(f"{red}error{plain}: {refusal.message}", file=sys.stderr)
    if refusal.help:
        print(f"  help: {refusal.help}", file=sys.stderr)
