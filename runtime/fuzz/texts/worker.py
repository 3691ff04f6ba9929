"""Examine texts in a separate process with limits of time and memory."""

from __future__ import annotations

import gc
import multiprocessing
import resource
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType

from .oracle import Fault, Outcome, examine

SECONDS = 1.0
"""CPU time per input."""
MEMORY = 256 * 2**20
"""Bytes of address space of the process, including Python."""
_TIMEOUT = 60.0
"""Seconds after which an unresponsive process is killed."""
_MAX_INPUTS = 2_000
"""Inputs after which the process is replaced."""


class _Timeout(BaseException):
    pass


@dataclass
class Worker:
    """Examines inputs in a process with limits, which is restarted after a crash."""

    process: BaseProcess | None = None
    pipe: Connection | None = None
    examined: int = 0

    def examine(self, data: bytes) -> Outcome:
        """Examine an input; exceeding a limit is a fault."""
        pipe = self._connection()
        self.examined += 1
        try:
            pipe.send_bytes(data)
            if pipe.poll(_TIMEOUT):
                return pipe.recv()
            place = f"no answer in {_TIMEOUT:.0f} s"
        except (EOFError, OSError):
            place = "connection lost"
        self.stop()
        return Outcome(fault=Fault("process died", place))

    def stop(self) -> None:
        """Kill the process, if there is one."""
        if self.process and self.pipe:
            self.pipe.close()
            self.process.kill()
            self.process.join()
        self.process = self.pipe = None

    def _connection(self) -> Connection:
        if self.examined % _MAX_INPUTS == 0:
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


def examine_with_timeout(data: bytes) -> Outcome:
    """Examine an input in this process, for at most SECONDS."""
    signal.signal(signal.SIGPROF, _raise)
    try:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            return examine(data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except _Timeout:
        return Outcome(fault=Fault("timeout", f"more than {SECONDS:g} s"))
    except MemoryError:
        return Outcome(fault=Fault("out of memory", f"more than {MEMORY >> 20} MiB"))


def _raise(_signal: int, _frame: FrameType | None) -> None:
    raise _Timeout


def _serve(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    examine(b"net First { input 3x8x8; conv(4, 3) }")  # does the lazy imports before the clock runs
    gc.freeze()
    while True:
        try:
            data = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send(examine_with_timeout(data))
