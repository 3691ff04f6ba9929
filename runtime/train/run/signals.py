"""Being asked to stop: the signal is noted, and obeyed where everything can be saved."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any

STOPPING = (signal.SIGINT, signal.SIGTERM)


class Interrupted(KeyboardInterrupt):
    """Training was stopped by a signal after everything was saved; `number` is the signal's."""

    def __init__(self, number: int, message: str, help: str) -> None:
        super().__init__(message)
        self.number = number
        self.message = message
        self.help = help

    @property
    def status(self) -> int:
        """What a shell expects of a process that a signal ended: 130 for SIGINT, 143 for SIGTERM."""
        return 128 + self.number


class Signals:
    """While it is entered, the first SIGINT or SIGTERM is only noted in `received`; a second acts as ever.

    Callbacks the main thread, where no signal arrives, nothing is noted.
    """

    def __init__(self) -> None:
        self.received = 0
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Signals:
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
