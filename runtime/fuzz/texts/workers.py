"""A process of its own for what may take too long, take too much, or fall over."""

from __future__ import annotations

import gc
import multiprocessing
import resource
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType

from .trial import Fault, Outcome, examine

SECONDS = 1.0
"""Processor time that one input may take."""
MEMORY = 256 * 2**20
"""Bytes of address space that the process may have, all of Python in it included."""
_LOST = 60.0
"""Seconds after which a process that does not answer is ended."""
_LIFE = 2_000
"""Inputs after which a process makes way for a fresh one."""


class _TimeIsUp(BaseException):
    pass


@dataclass
class Worker:
    """Examines one input after another in a process with limits, and starts another one where that falls over."""

    process: BaseProcess | None = None
    pipe: Connection | None = None
    examined: int = 0

    def examine(self, data: bytes) -> Outcome:
        """The outcome of an input; a fault where it exceeds the limits."""
        pipe = self._ready()
        self.examined += 1
        try:
            pipe.send_bytes(data)
            if pipe.poll(_LOST):
                return pipe.recv()
            story = f"no answer in {_LOST:.0f} s"
        except (EOFError, OSError):
            story = "the process died"
        self.stop()
        return Outcome(fault=Fault("process lost", story))

    def stop(self) -> None:
        """End the process, if there is one."""
        if self.process and self.pipe:
            self.pipe.close()
            self.process.kill()
            self.process.join()
        self.process = self.pipe = None

    def _ready(self) -> Connection:
        if self.examined % _LIFE == 0:
            self.stop()
        if self.pipe is None:
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            process = spawn.Process(target=_serve, args=(theirs,), daemon=True)
            process.start()
            self.process = process
            theirs.close()
            self.pipe = ours
        return self.pipe


def limited(data: bytes) -> Outcome:
    """The outcome of an input in this process, whose time is up after SECONDS; for processes with little memory."""
    signal.signal(signal.SIGPROF, _raise)
    try:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            return examine(data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _TimeIsUp:
        return Outcome(fault=Fault("time", f"more than {SECONDS:g} s"))
    except MemoryError:
        return Outcome(fault=Fault("memory", f"more than {MEMORY >> 20} MiB"))


def _raise(_signal: int, _frame: FrameType | None) -> None:
    raise _TimeIsUp


def _serve(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    examine(b"net First { input 3x8x8; conv(4, 3) }")  # what is imported late is imported before the clock runs
    gc.freeze()
    while True:
        try:
            data = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send(limited(data))
