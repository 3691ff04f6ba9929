"""How a program ends whose reader goes away, or that is interrupted: without a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

INTERRUPTED, READER_GONE = 130, 141


def ended(run: Callable[[], int | None]) -> int:
    """The exit status of a program: what `run` returns, or that it was interrupted, or that nobody reads on."""
    try:
        status = _returned(run)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return READER_GONE
    return status or 0


def _returned(run: Callable[[], int | None]) -> int | None:
    """What `run` returns, or the status with which the reader of its command line ends it, after `--help` for one."""
    try:
        return run()
    except SystemExit as stop:
        if isinstance(stop.code, str):
            raise
        return stop.code


def _discard_output() -> None:
    """What is still buffered goes nowhere, so that Python does not complain when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
