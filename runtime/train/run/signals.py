"""Notes SIGINT and SIGTERM, so that training stops where it can save everything."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any

STOPPING = (signal.SIGINT, signal.SIGTERM)


class Interrupted(KeyboardInterrupt):
    """Training was stopped by the signal `number`, after everything was saved."""

    def __init__(self, number: int, message: str, help: str) -> None:
        super().__init__(message)
        self.number = number
        self.message = message
        self.help = help

    @property
    def status(self) -> int:
        """The exit status that a shell expects after a signal: 130 for SIGINT, 143 for SIGTERM."""
        return 128 + self.number


class StopSignals:
    """A context manager that stores the first SIGINT or SIGTERM in `received`; a second one acts as usual.

    Does nothing outside the main thread, where no signal arrives.
    """

    def __init__(self) -> None:
        self.received = 0
        self._before: dict[int, Any] = {}

    def __enter__(self) -> StopSignals:
        if threading.current_thread() is threading.main_thread():
            self._before = {number: signal.signal(number, self._note) for number in STOPPING}
        return self

    def __exit__(self, *_: object) -> None:
        self._restore()

    def _note(self, number: int, _: FrameType | None) -> None:
        self.received = number
        self._restore()

    def _restore(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
