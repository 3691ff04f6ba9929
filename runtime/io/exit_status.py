"""Exit statuses of programs that are interrupted or whose output nobody reads, without a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

INTERRUPTED, BROKEN_PIPE = 130, 141


def exit_status_of(run: Callable[[], int | None]) -> int:
    """Run a program and return its exit status, also after an interrupt and after a broken pipe."""
    try:
        status = _status(run)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return BROKEN_PIPE
    return status or 0


def _status(run: Callable[[], int | None]) -> int | None:
    """Return what `run` returns, or the status that argparse exits with."""
    try:
        return run()
    except SystemExit as stop:
        if isinstance(stop.code, str):
            raise
        return stop.code


def _discard_output() -> None:
    """Redirect buffered output to the null device, so that Python does not complain when it exits."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(null, stream.fileno())
    os.close(null)
